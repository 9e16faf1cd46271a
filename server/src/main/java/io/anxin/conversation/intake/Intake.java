package io.anxin.conversation.intake;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.reception.Outcome;
import io.anxin.notification.Changes;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where everything from outside comes in. What was accepted is stored and will take effect,
/// whatever happens to the program in between: that is what the answer 202, the SMTP answer 250 and
/// the progress of a mailbox promise.
@Service
public class Intake {

    /// Bytes of one mail as it arrives, files written as Base64 included.
    public static final int LARGEST_MAIL = 35 * 1024 * 1024;

    private final Ledger ledger;
    private final Acceptance acceptance;
    private final IntakeWork work;
    private final Mailboxes mailboxes;
    private final Tickets tickets;
    private final Journal journal;

    /// Where decisions of staff are told, and when.
    @org.springframework.stereotype.Component
    record Journal(Audit audit, Changes changes, Sight sight, Clock clock) {}

    Intake(
            Ledger ledger,
            Acceptance acceptance,
            IntakeWork work,
            Mailboxes mailboxes,
            Tickets tickets,
            Journal journal) {
        this.ledger = ledger;
        this.acceptance = acceptance;
        this.work = work;
        this.mailboxes = mailboxes;
        this.tickets = tickets;
        this.journal = journal;
    }

    /// Stores what arrived. When this returns, it is safe.
    ///
    /// @param externalKey what the door calls this delivery, null when it has no name for it
    /// @throws MailTooLarge above 35 MB; the refusal has a line in the ledger
    public IntakeId accept(
            Mailbox mailbox, Source source, @Nullable String externalKey, byte[] raw) {
        IntakeId id = IntakeId.next();
        RawMail mail = RawMail.of(raw);
        if (raw.length > LARGEST_MAIL) {
            refuse(mailbox, source, mail.sender(), raw.length);
            throw new MailTooLarge();
        }
        String key = externalKey == null ? id.toString() : externalKey;
        if (acceptance.accept(
                id, mailbox.id(), source, key, mail, raw, journal.clock().instant())) {
            return id;
        }
        acceptance.acceptCopy(
                id, mailbox.id(), source, key, mail, raw.length, journal.clock().instant());
        return ledger.byKey(mailbox.id(), key)
                .map(Ledger.Standing::id)
                .orElseThrow(() -> new IllegalStateException("neither stored nor known: " + key));
    }

    /// Stores what arrived and lets it take effect at once when it can.
    public Receipt receive(
            Mailbox mailbox, Source source, @Nullable String externalKey, byte[] raw) {
        return attempted(accept(mailbox, source, externalKey, raw));
    }

    /// Lets one line take effect now, and tells what became of it.
    Receipt attempted(IntakeId id) {
        work.attempt(id);
        return receipt(id);
    }

    /// A line in the ledger for what was turned away.
    public void refuse(Mailbox mailbox, Source source, String sender, int size) {
        acceptance.refuse(
                IntakeId.next(), mailbox.id(), source, sender, size, journal.clock().instant());
    }

    /// Lets everything that is due take effect; one that fails holds up no other.
    public void sweep() {
        work.sweep();
    }

    /// Makes the next sweep begin now.
    public void hurry() {
        work.hurry();
    }

    public Receipt receipt(IntakeId id) {
        Ledger.Standing line = ledger.standing(id).orElseThrow(() -> new NotFound("intake", id));
        Long ticket = line.ticketId();
        return new Receipt(
                id,
                line.outcome(),
                ticket == null ? null : new TicketId(ticket).number(),
                ticket,
                line.messageId());
    }

    /// Takes a line in again, as staff want it taken.
    @Transactional
    public void release(Actor actor, IntakeId id, ReleaseIntake wanted) {
        actor.require(Permission.SEE_INTAKE);
        actor.require(Permission.WORK_TICKETS);
        Ledger.Standing before = visible(actor, id);
        if (wanted.ticketId() != null) {
            tickets.requireWritable(actor, new TicketId(wanted.ticketId()));
        }
        if (!ledger.release(id, wanted.treatAs(), wanted.ticketId(), journal.clock().instant())) {
            throw new NotReleasable(id, before.outcome());
        }
        journal.audit()
                .record(
                        actor,
                        "intake-released",
                        "intake",
                        id.toString(),
                        Map.of("outcome", before.outcome()),
                        Map.of(
                                "outcome",
                                Outcome.PENDING,
                                "treatAs",
                                String.valueOf(wanted.treatAs())));
        journal.changes()
                .announce("intake", id.toString(), 0, mailboxes.audience(before.mailbox()));
    }

    /// @throws NotFound when it came through a mailbox of a team that is not the actor's, or
    ///   belongs to a ticket the actor may not see
    Ledger.Standing visible(Actor actor, IntakeId id) {
        return ledger.standing(id)
                .filter(
                        line ->
                                actor.seesEverything()
                                        || mailboxes.visibleTo(actor).contains(line.mailbox()))
                .filter(
                        line ->
                                line.ticketId() == null
                                        || journal.sight()
                                                .sees(
                                                        actor,
                                                        new Sight.Thing(
                                                                "ticket",
                                                                line.ticketId().toString())))
                .orElseThrow(() -> new NotFound("intake", id));
    }
}
