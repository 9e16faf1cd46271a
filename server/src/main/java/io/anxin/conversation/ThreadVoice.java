package io.anxin.conversation;

import io.anxin.access.Actor;
import io.anxin.conversation.outbox.Outbox;
import io.anxin.conversation.outbox.Returns;
import io.anxin.customer.Customers;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.voice.Voice;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What rules and macros of the desk say, in the thread. What the program says itself is marked as
/// automatic and bounded: two desks that answer each other would go on for ever.
@Component
class ThreadVoice implements Voice {

    static final int MOST_IN_AN_HOUR = 5;

    private final Messages messages;
    private final Tickets tickets;
    private final Customers customers;
    private final Outbox outbox;
    private final Returns returns;

    ThreadVoice(
            Messages messages,
            Tickets tickets,
            Customers customers,
            Outbox outbox,
            Returns returns) {
        this.messages = messages;
        this.tickets = tickets;
        this.customers = customers;
        this.outbox = outbox;
        this.returns = returns;
    }

    @Override
    @Transactional
    public void note(Actor actor, TicketId id, String text) {
        messages.note(actor, id, new WriteNote(text, WriteReply.Format.TEXT, null, null));
    }

    @Override
    @Transactional
    public Outcome answer(Actor actor, TicketId id, String text) {
        TicketSummary ticket = tickets.requireVisible(actor, id);
        String address = customers.get(ticket.customer()).mail();
        if (address == null || returns.isUndeliverable(address)) {
            return Outcome.NO_ADDRESS;
        }
        return actor.kind() == Actor.Kind.SYSTEM
                ? automatic(actor, ticket, address, text)
                : personal(actor, id, text);
    }

    private Outcome automatic(Actor actor, TicketSummary ticket, String address, String text) {
        if (outbox.automaticTo(address, Duration.ofHours(1)) >= MOST_IN_AN_HOUR) {
            return Outcome.TOO_MANY;
        }
        return messages.notifyCustomer(actor, ticket.id(), "Re: " + ticket.subject(), text)
                        .isPresent()
                ? Outcome.SAID
                : Outcome.NO_MAILBOX;
    }

    private Outcome personal(Actor actor, TicketId id, String text) {
        messages.reply(
                actor,
                id,
                new WriteReply(
                        text,
                        WriteReply.Format.TEXT,
                        null,
                        null,
                        null,
                        0,
                        true,
                        null,
                        null,
                        null,
                        null),
                Locale.forLanguageTag(actor.locale()));
        return Outcome.SAID;
    }
}
