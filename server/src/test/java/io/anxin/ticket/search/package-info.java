@NullMarked
package io.anxin.ticket.search;

import org.jspecify.annotations.NullMarked;
