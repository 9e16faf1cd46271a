package io.anxin.conversation.mailbox;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The mailboxes, for their administrators.
@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxController {

    private final Mailboxes mailboxes;
    private final MailboxTrial trial;

    MailboxController(Mailboxes mailboxes, MailboxTrial trial) {
        this.mailboxes = mailboxes;
        this.trial = trial;
    }

    @GetMapping
    List<MailboxView> mailboxes(Actor actor, Locale locale) {
        actor.require(Permission.MANAGE_MAILBOXES);
        Map<MailboxId, Progress> progress = mailboxes.progress();
        return mailboxes.list().stream()
                .map(mailbox -> view(mailbox, progress.get(mailbox.id()), locale))
                .toList();
    }

    @PostMapping
    ResponseEntity<MailboxView> createMailbox(
            Actor actor, @Valid @RequestBody DescribeMailbox wanted, Locale locale) {
        Mailbox created = mailboxes.create(actor, wanted);
        return ResponseEntity.created(URI.create("/api/v1/mailboxes/" + created.id()))
                .body(view(created, null, locale));
    }

    @GetMapping("/{id}")
    MailboxView mailbox(Actor actor, @PathVariable MailboxId id, Locale locale) {
        actor.require(Permission.MANAGE_MAILBOXES);
        return view(mailboxes.get(id), mailboxes.progress().get(id), locale);
    }

    @PutMapping("/{id}")
    MailboxView changeMailbox(
            Actor actor,
            @PathVariable MailboxId id,
            @Valid @RequestBody DescribeMailbox wanted,
            Locale locale) {
        return view(mailboxes.change(actor, id, wanted), mailboxes.progress().get(id), locale);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> retireMailbox(Actor actor, @PathVariable MailboxId id) {
        mailboxes.retire(actor, id);
        return ResponseEntity.noContent().build();
    }

    /// Connects to the servers of the mailbox and tells what it found.
    @PostMapping("/{id}/check")
    MailboxCheck checkMailbox(Actor actor, @PathVariable MailboxId id, Locale locale) {
        actor.require(Permission.MANAGE_MAILBOXES);
        return trial.check(mailboxes.get(id), locale);
    }

    private MailboxView view(Mailbox mailbox, @Nullable Progress progress, Locale locale) {
        return new MailboxView(
                mailbox.id(),
                mailbox.version(),
                mailbox.name(),
                mailbox.displayName(),
                mailbox.address(),
                mailbox.aliases(),
                mailbox.team(),
                view(mailbox.imap()),
                mailbox.imapFolder(),
                view(mailbox.smtp()),
                mailbox.imap() == null || progress == null ? null : view(progress, locale));
    }

    private static MailboxView.@Nullable Server view(@Nullable MailServer server) {
        return server == null
                ? null
                : new MailboxView.Server(
                        server.host(),
                        server.port(),
                        server.security(),
                        server.username(),
                        server.password() != null,
                        server.verifyCertificate());
    }

    private MailboxView.Fetching view(Progress progress, Locale locale) {
        Fault fault = progress.fault();
        return new MailboxView.Fetching(
                progress.behind(),
                progress.lastSuccessAt(),
                progress.failingSince(),
                fault == null ? null : trial.told(fault, locale),
                fault == null ? null : fault.detail());
    }
}
