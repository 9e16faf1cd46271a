/// What a supervisor watches: what waits in which queue, who is on with how much, and who would get
/// a ticket, and why.
@NullMarked
package io.anxin.ticket.watch;

import org.jspecify.annotations.NullMarked;
