/// Indicators of the service desk: a projection of one row per ticket, and the dashboard over it.
///
/// Words: a *fact* is what a report needs of one ticket; the *projection* follows the feed of
/// changes and can be *rebuilt* from the modules that own the data, by the same code; *figures* are
/// the indicators of a stretch of time, a *target* is what they should reach.
///
/// Publishes nothing. Follows changes of the kinds `ticket` and `survey`, and announces `dashboard`
/// to whoever heard of those once the figures have moved.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "notification",
            "organisation",
            "customer",
            "ticket",
            "ticket :: trait",
            "survey"
        })
package io.anxin.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
