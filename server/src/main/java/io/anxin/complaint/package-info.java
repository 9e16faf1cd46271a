/// What customers complain about, from hearing it to the archive.
///
/// Words: a *complaint* stands over a ticket, has a *class* with a *strategy* (what must be done,
/// who decides, until when), and goes through six *stages*, each with the *evidence* it asks for; a
/// *compensation* is approved within limits; a *promise* is what the customer was told and when; a
/// *legal hold* keeps everything as it is; the *archive* locks.
///
/// Announces changes of kind `complaint`. Listens to nothing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "files",
            "access",
            "access :: personal",
            "notification",
            "organisation",
            "ticket",
            "ticket :: beside",
            "ticket :: hold",
            "ticket :: trait",
            "ticket :: card",
            "sheet"
        })
package io.anxin.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
