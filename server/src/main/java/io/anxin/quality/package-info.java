/// Learning from what went badly.
///
/// Words: a *retrospective* looks back at a ticket whose score was below the *target*: its causes,
/// what is done about them, which knowledge is to be improved.
///
/// Announces changes of kind `retrospective`. Listens to `SurveyAnswered`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "notification",
            "organisation",
            "ticket",
            "ticket :: beside",
            "ticket :: trait",
            "ticket :: card",
            "survey"
        })
package io.anxin.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
