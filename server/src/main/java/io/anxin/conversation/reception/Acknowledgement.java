package io.anxin.conversation.reception;

import io.anxin.conversation.answer.Answer;
import io.anxin.conversation.answer.Answers;
import io.anxin.conversation.mail.MailKind;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.outbox.Outbox;
import io.anxin.conversation.outbox.Returns;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.Threads;
import io.anxin.conversation.wording.DescribeWording;
import io.anxin.conversation.wording.Wording;
import io.anxin.conversation.wording.Wordings;
import io.anxin.organisation.Teams;
import io.anxin.ticket.TicketSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The automatic answer to a new mail. Never to a machine, and never more than a few an hour to one
/// address: two desks that answer each other would go on for ever.
@Component
class Acknowledgement {

    static final int MOST_IN_AN_HOUR = 5;

    private final Wordings wordings;
    private final Outbox outbox;
    private final Returns returns;
    private final Mailboxes mailboxes;
    private final Teams teams;
    private final Sender sender;

    /// What is needed to send it.
    @Component
    record Sender(Answers answers, Threads threads, Notices notices) {}

    Acknowledgement(
            Wordings wordings,
            Outbox outbox,
            Returns returns,
            Mailboxes mailboxes,
            Teams teams,
            Sender sender) {
        this.wordings = wordings;
        this.outbox = outbox;
        this.returns = returns;
        this.mailboxes = mailboxes;
        this.teams = teams;
        this.sender = sender;
    }

    void send(Arrival arrival, TicketSummary ticket, String customerName) {
        Wording wording = wordings.of(ticket.team() == null ? null : ticket.team().value());
        if (!wording.acknowledges() || !mayAnswer(arrival)) {
            return;
        }
        if (outbox.automaticTo(arrival.sender(), Duration.ofHours(1)) >= MOST_IN_AN_HOUR) {
            sender.notices().tell(ticket.id().value(), "loopStopped", arrival.sender(), "");
            return;
        }
        Map<String, String> values =
                Map.of(
                        "number", ticket.number(),
                        "subject", ticket.subject(),
                        "customer", customerName,
                        "agent", arrival.mailbox().displayName(),
                        "team", teamName(ticket));
        Threads.Place place =
                sender.threads()
                        .take(
                                ticket.id().value(),
                                new Threads.Start(null, "", ticket.locale(), List.of()));
        sender.answers()
                .send(letter(arrival, place, customerName, values, wording.in(ticket.locale())));
    }

    private static Answer letter(
            Arrival arrival,
            Threads.Place place,
            String customerName,
            Map<String, String> values,
            DescribeWording.Texts texts) {
        Mailbox mailbox = arrival.mailbox();
        return new Answer(
                MessageId.next(),
                place,
                mailbox,
                new NewMessage.Writer(
                        AuthorKind.SYSTEM, null, mailbox.displayName(), mailbox.address()),
                List.of(new MailAddress(customerName, arrival.sender())),
                List.of(),
                Wording.fill(texts.acknowledgementSubject(), values),
                NewMessage.Content.plain(Wording.fill(texts.acknowledgement(), values)),
                List.of(),
                true);
    }

    private boolean mayAnswer(Arrival arrival) {
        String to = arrival.sender();
        return arrival.mail().kind() == MailKind.MESSAGE
                && arrival.treatAs() == null
                && !to.isEmpty()
                && !"".equals(arrival.mail().returnPath())
                && mailboxes.owning(to).isEmpty()
                && !returns.isUndeliverable(to);
    }

    private String teamName(TicketSummary ticket) {
        return ticket.team() == null
                ? ""
                : teams.find(ticket.team()).map(team -> team.name().in(ticket.locale())).orElse("");
    }
}
