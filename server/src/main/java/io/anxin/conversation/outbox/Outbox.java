package io.anxin.conversation.outbox;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.conversation.mail.MailComposer;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.OutgoingServer;
import io.anxin.conversation.thread.News;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What goes out. A mail is rendered and stored in the transaction of the message it belongs to,
/// and handed to a mail server afterwards, so a message is never without its mail nor a mail
/// without its message.
@Service
public class Outbox {

    private final OutboxTable table;
    private final OutgoingServer servers;
    private final Mailboxes mailboxes;
    private final Told told;
    private final Clock clock;
    private final MailComposer composer = new MailComposer();

    /// Who hears and reads of it.
    @Component
    record Told(News news, Audit audit, Sight sight) {}

    Outbox(OutboxTable table, OutgoingServer servers, Mailboxes mailboxes, Told told, Clock clock) {
        this.table = table;
        this.servers = servers;
        this.mailboxes = mailboxes;
        this.told = told;
        this.clock = clock;
    }

    /// Puts a mail into the outbox, as part of the caller's transaction. Without a mail server it
    /// is held and shown, not lost.
    @Transactional
    public OutboxId queue(Letter letter) {
        OutboxId id = OutboxId.next();
        boolean sendable = servers.of(letter.mailbox()).isPresent();
        table.insert(id, letter, composer.compose(letter.mail()), sendable, clock.instant());
        if (!sendable) {
            told.news().delivered(id.value(), 1, letter.ticketId());
        }
        return id;
    }

    /// How many automatic mails an address got within that time: the guard against two machines
    /// answering each other.
    public int automaticTo(String address, Duration within) {
        return table.automaticTo(address, clock.instant().minus(within));
    }

    /// A person speaks: what the program was about to say in the thread is not said any more.
    @Transactional
    public void takeBackAutomatic(long ticketId) {
        table.takeBackAutomatic(ticketId, clock.instant())
                .forEach(id -> told.news().delivered(id, 0, ticketId));
    }

    /// Newest first, of the teams and tickets the actor may see.
    public Page<OutboxRow> list(
            Actor actor,
            @Nullable OutboxState state,
            @Nullable String after,
            int size,
            Locale locale) {
        actor.require(Permission.MANAGE_OUTBOX);
        @Nullable List<MailboxId> own = visible(actor);
        return told.sight()
                .page(
                        actor,
                        after,
                        from -> table.list(own, state, from, size, locale),
                        row -> thing(row.ticketId()));
    }

    /// Sends again what failed, is held or uncertain. Of an uncertain one the customer may get two.
    @Transactional
    public void retry(Actor actor, OutboxId id) {
        settle(actor, id, OutboxState.QUEUED, "outbox-retried");
    }

    /// Decides that it does not go out.
    @Transactional
    public void discard(Actor actor, OutboxId id) {
        settle(actor, id, OutboxState.DISCARDED, "outbox-discarded");
    }

    private void settle(Actor actor, OutboxId id, OutboxState next, String action) {
        actor.require(Permission.MANAGE_OUTBOX);
        OutboxTable.Standing found =
                table.standing(id, visible(actor))
                        .filter(row -> told.sight().sees(actor, thing(row.ticketId())))
                        .orElseThrow(() -> new NotFound("outbox", id));
        boolean waits =
                switch (found.state()) {
                    case FAILED, HELD, UNCERTAIN -> true;
                    case QUEUED -> next == OutboxState.DISCARDED || found.attempts() > 0;
                    case SENDING, SENT, DISCARDED -> false;
                };
        if (!waits) {
            throw new NotWaiting(id, found.state());
        }
        if (!table.decide(id, found.version(), next, clock.instant())) {
            throw new Stale("outbox", id, found.version() + 1);
        }
        told.audit()
                .record(
                        actor,
                        action,
                        "ticket",
                        Long.toString(found.ticketId()),
                        Map.of("outbox", found.state()),
                        Map.of("outbox", next));
        told.news().delivered(id.value(), found.version() + 1, found.ticketId());
        told.news().said(found.ticketId(), found.version() + 1);
    }

    private static Sight.Thing thing(long ticket) {
        return new Sight.Thing("ticket", Long.toString(ticket));
    }

    private @Nullable List<MailboxId> visible(Actor actor) {
        return actor.seesEverything() ? null : mailboxes.visibleTo(actor);
    }
}
