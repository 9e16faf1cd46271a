/// How urgent a ticket is, and why: severity x impact x the customer's tier, as a score that can be
/// explained part by part, and the override a person may put over it for a while.
@NullMarked
package io.anxin.ticket.priority;

import org.jspecify.annotations.NullMarked;
