/// Who a ticket that is opened by hand is for: a customer we know, or one who is met for the first
/// time.
@NullMarked
package io.anxin.ticket.caller;

import org.jspecify.annotations.NullMarked;
