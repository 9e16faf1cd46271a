/// Asks the customer whether the matter is solved and how good the service was.
///
/// Words: an *invitation* is the question, sent once a ticket is resolved as a mail in its thread
/// with a signed link that needs no sign-in; the *answer* says solved yes or no, a *score* from 1
/// to 5 and a comment, and may be changed until the ticket is closed or the invitation expires; a
/// score of 1 or 2 is a *low score*.
///
/// Publishes [SurveyAnswered] and announces every invitation and answer under the kind `survey`
/// with the number of the ticket. Listens to `TicketResolved` and `PastTicketTaken`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "access :: limit",
            "notification",
            "organisation",
            "customer",
            "customer :: merging",
            "ticket",
            "ticket :: importing",
            "ticket :: trait",
            "conversation"
        })
package io.anxin.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
