package io.anxin.conversation.thread;

import io.anxin.access.Actor;
import io.anxin.notification.Changes;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells browsers that something was said in a thread, or became of a mail: only those of people
/// who may see the ticket it belongs to.
@Component
public class News {

    private static final Actor PROGRAM = Actor.system("news");

    private final Tickets tickets;
    private final Changes changes;

    News(Tickets tickets, Changes changes) {
        this.tickets = tickets;
        this.changes = changes;
    }

    /// @param version the place of the message in the thread, or what else makes it new
    public void said(long ticket, long version) {
        changes.announce("ticket-message", Long.toString(ticket), version, audience(ticket));
    }

    public void delivered(UUID outbox, long version, long ticket) {
        changes.announce("outbox", outbox.toString(), version, audience(ticket));
    }

    private Set<String> audience(long ticket) {
        return tickets.audience(PROGRAM, new TicketId(ticket));
    }
}
