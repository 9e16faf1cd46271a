/// What other systems are told of tickets, by webhooks: the facts of the ticket and what changed,
/// never what was said. Rules: `docs/policies/webhooks.md`.
@NullMarked
package io.anxin.ticket.telling;

import org.jspecify.annotations.NullMarked;
