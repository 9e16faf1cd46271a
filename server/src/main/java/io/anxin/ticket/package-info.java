/// The desk: a customer's concern from the first word to its closing.
///
/// Words: a *ticket* has facts (assignment, waiting, resolution, confirmation, closure) from which
/// its state is derived; its *kind* says what the customer wants, *severity* and *impact* how bad
/// it is, the *priority* follows from both, the customer's tier and contract, the age of the
/// concern and the customer's mood; its *clocks* (first response, next response, resolution, on
/// site) run on the working calendar of the team; an *emergency* is a line that stands still.
///
/// Publishes `TicketResolved`, `TicketReopened` and `TicketClosed`, and announces every change
/// under the kind `ticket`. Listens to `Tier.Changed`; conversation calls it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: personal",
            "notification",
            "notification :: webhook",
            "organisation",
            "organisation :: roster",
            "customer",
            "customer :: merging",
            "language",
            "database",
            "sheet",
            "job",
            "job :: table",
            "imports"
        })
package io.anxin.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
