package io.anxin.conversation.intake;

import io.anxin.conversation.mail.MailParser;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.reception.Arrival;
import io.anxin.conversation.reception.Effect;
import io.anxin.conversation.reception.Reception;
import io.anxin.conversation.thread.MailIds;
import io.anxin.notification.Changes;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One transaction for the whole effect of one line: ticket, message, files, acknowledgement and
/// the outcome in the ledger appear together or not at all.
@Service
class Settling {

    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final Reception reception;
    private final Changes changes;
    private final Clock clock;
    private final MailParser parser;

    Settling(
            Ledger ledger,
            Mailboxes mailboxes,
            Reception reception,
            Changes changes,
            Clock clock,
            MailIds ids) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.reception = reception;
        this.changes = changes;
        this.clock = clock;
        this.parser = MailParser.ofInstance(ids.instance());
    }

    /// Nothing happens when another node has the line, or it is settled already.
    @Transactional
    void settle(IntakeId id) {
        ledger.take(id).ifPresent(this::effect);
    }

    private void effect(Ledger.Open line) {
        Mailbox mailbox = mailboxes.find(line.mailbox()).orElseThrow();
        Effect effect =
                reception.take(
                        new Arrival(
                                mailbox,
                                parser.parse(line.raw()),
                                line.mailId(),
                                line.receivedAt(),
                                line.treatAs(),
                                line.treatTicket(),
                                ledger.twin(line).orElse(null)));
        ledger.settle(line.id(), effect, clock.instant());
        changes.announce("intake", line.id().toString(), 1, mailboxes.audience(mailbox.id()));
    }

    int attempts(IntakeId id) {
        return ledger.attempts(id);
    }

    @Transactional
    void quarantine(IntakeId id, String error) {
        ledger.quarantine(id, error, clock.instant());
        ledger.standing(id)
                .ifPresent(
                        line ->
                                changes.announce(
                                        "intake",
                                        id.toString(),
                                        1,
                                        mailboxes.audience(line.mailbox())));
    }
}
