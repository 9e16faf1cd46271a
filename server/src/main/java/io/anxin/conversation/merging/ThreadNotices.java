package io.anxin.conversation.merging;

import io.anxin.access.Actor;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.Threads;
import io.anxin.notification.Changes;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the program says in a thread about another ticket.
@Component
public class ThreadNotices {

    private final Threads threads;
    private final Tickets tickets;
    private final Changes changes;

    ThreadNotices(Threads threads, Tickets tickets, Changes changes) {
        this.threads = threads;
        this.tickets = tickets;
        this.changes = changes;
    }

    /// Says it once, however often it is told: the id of the notice follows from the occasion.
    ///
    /// @param occasion id of what happened
    /// @param notice message key below `notice.`, filled with the other ticket and who did it
    public void tell(
            UUID occasion, TicketId ticket, String notice, TicketId other, String by, Instant at) {
        String name = occasion + notice + ticket;
        MessageId id = new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        if (threads.holds(id)) {
            return;
        }
        Threads.Place place =
                threads.take(ticket.value(), new Threads.Start(null, "", "zh-CN", List.of()));
        threads.append(
                new NewMessage(
                        id,
                        ticket.value(),
                        Direction.SYSTEM,
                        new NewMessage.Writer(AuthorKind.SYSTEM, null, "desk", null),
                        at,
                        NewMessage.Content.plain(""),
                        null,
                        List.of(),
                        true,
                        List.of(),
                        new NewMessage.Notice(notice, List.of(other.number(), by))),
                place.ordinal());
        changes.announce(
                "ticket-message",
                ticket.toString(),
                place.ordinal(),
                tickets.audience(Actor.system("merge"), ticket));
    }
}
