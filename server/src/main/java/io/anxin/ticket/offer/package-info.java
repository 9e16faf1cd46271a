/// What waits in the queues of teams that hand out work is offered again as soon as somebody can
/// take it: who comes back, begins a shift, or has room for more.
@NullMarked
package io.anxin.ticket.offer;

import org.jspecify.annotations.NullMarked;
