/// Working together on a customer's matter: with other departments, with several tickets, with the
/// customer himself.
///
/// Words: a *task* asks another department for something, and that department sees the task alone;
/// a *request* is a task to sales or production that is answered with capacity and a promised date;
/// a *joint case* is solved by a group of several departments against a clock; a *major incident*
/// is one ticket behind many, and a *broadcast* one answer to all of them; a *solution* is a way to
/// solve the matter, and a *consent* what the customer says to it.
///
/// Announces changes of kind `task`, `joint-case`, `incident` and `solution`. Listens to nothing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "files",
            "access",
            "access :: limit",
            "notification",
            "organisation",
            "customer",
            "ticket",
            "ticket :: beside",
            "ticket :: trait",
            "ticket :: card",
            "ticket :: link",
            "conversation"
        })
package io.anxin.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
