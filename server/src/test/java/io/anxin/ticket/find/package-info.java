@NullMarked
package io.anxin.ticket.find;

import org.jspecify.annotations.NullMarked;
