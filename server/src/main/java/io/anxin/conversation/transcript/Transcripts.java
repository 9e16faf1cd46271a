package io.anxin.conversation.transcript;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.conversation.Messages;
import io.anxin.conversation.WriteNote;
import io.anxin.conversation.WriteReply;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.News;
import io.anxin.conversation.thread.Threads;
import io.anxin.customer.CustomerId;
import io.anxin.ticket.Casework;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was said live as the thread of a ticket: each sentence as a message of its own, by
/// who said it and when. Nothing is sent; the customer has heard it.
@Service
public class Transcripts {

    /// One thing said.
    ///
    /// @param by null when the customer said it
    public record Line(@Nullable AccountId by, String name, Instant at, String text) {}

    /// How the matter ended.
    ///
    /// @param note for colleagues, empty when there is none
    /// @param code how it was resolved; null when it goes on
    public record Ending(String note, @Nullable String code) {}

    private final Tickets tickets;
    private final Casework casework;
    private final Messages messages;
    private final Threads threads;
    private final News news;
    private final Clock clock;

    Transcripts(
            Tickets tickets,
            Casework casework,
            Messages messages,
            Threads threads,
            News news,
            Clock clock) {
        this.tickets = tickets;
        this.casework = casework;
        this.messages = messages;
        this.threads = threads;
        this.news = news;
        this.clock = clock;
    }

    /// Opens the ticket and its thread. Whoever talked follows it.
    ///
    /// @param lines at least one, in the order in which they were said
    @Transactional
    public TicketId keep(Actor actor, OpenTicket wanted, List<Line> lines, Ending ending) {
        TicketSummary ticket = tickets.open(actor, wanted);
        if (actor.id() != null) {
            tickets.watch(Actor.system("chat"), ticket.id(), List.of(actor.id()));
        }
        Threads.Start start = new Threads.Start(null, ticket.subject(), ticket.locale(), List.of());
        for (int i = 0; i < lines.size(); i++) {
            NewMessage message = message(ticket.id(), wanted.customerId(), lines.get(i));
            if (i == 0) {
                threads.begin(start, message);
            } else {
                threads.append(message, threads.take(ticket.id().value(), start).ordinal());
            }
            tell(actor, ticket.id(), message, i + 1);
        }
        news.said(ticket.id().value(), lines.size());
        end(actor, ticket.id(), ending);
        return ticket.id();
    }

    private void end(Actor actor, TicketId ticket, Ending ending) {
        if (!ending.note().isBlank()) {
            messages.note(
                    actor,
                    ticket,
                    new WriteNote(ending.note(), WriteReply.Format.TEXT, null, null));
        }
        if (ending.code() != null) {
            casework.resolve(actor, ticket, null, ending.code(), null);
        }
    }

    /// The clocks count from now on: the ticket was opened now.
    private void tell(Actor actor, TicketId ticket, NewMessage message, int ordinal) {
        MessageFacts facts =
                new MessageFacts(
                        message.id().value(),
                        ordinal,
                        clock.instant(),
                        message.preview(),
                        message.content().text());
        if (message.direction() == Direction.OUT) {
            tickets.staffReplied(actor, ticket, facts, false);
        } else if (ordinal > 1) {
            tickets.customerWrote(Actor.system("chat"), ticket, facts);
        }
    }

    private static NewMessage message(TicketId ticket, CustomerId customer, Line line) {
        AccountId by = line.by();
        NewMessage.Writer writer =
                by == null
                        ? new NewMessage.Writer(
                                AuthorKind.CUSTOMER, customer.value(), line.name(), null)
                        : new NewMessage.Writer(AuthorKind.STAFF, by.value(), line.name(), null);
        return new NewMessage(
                MessageId.next(),
                ticket.value(),
                by == null ? Direction.IN : Direction.OUT,
                writer,
                line.at(),
                NewMessage.Content.plain(line.text()),
                null,
                List.of(),
                false,
                List.of(),
                null);
    }
}
