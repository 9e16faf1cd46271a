/// Prepared contents of tickets: what somebody opens by hand, or the program again and again, is
/// not written anew each time.
@NullMarked
package io.anxin.ticket.template;

import org.jspecify.annotations.NullMarked;
