/// What customers and staff say to each other: the intake ledger, mail channels, threads, answers,
/// notes, drafts and the outbox.
///
/// Words: *intake* is whatever arrives from outside, stored raw before anything is done with it; a
/// *message* is one entry of a *thread*, and each ticket has one thread; a *mailbox* is a mail
/// address of the company; the *outbox* holds what goes out until a mail server took it; an
/// *acknowledgement* is the automatic answer to a new mail.
///
/// Public face: [Messages] for modules above that say something in a thread, and the named
/// interfaces `mailbox` and `intake`. Publishes changes of kind `ticket-message`, `intake` and
/// `outbox`; listens to `PastTicketTaken`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "files",
            "access",
            "notification",
            "organisation",
            "customer",
            "ticket",
            "ticket :: beside",
            "ticket :: trait",
            "ticket :: voice",
            "ticket :: hold",
            "ticket :: importing",
            "ticket :: link",
            "ticket :: merge"
        })
package io.anxin.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
