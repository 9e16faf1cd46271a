@NullMarked
package io.anxin.ticket.query;

import org.jspecify.annotations.NullMarked;
