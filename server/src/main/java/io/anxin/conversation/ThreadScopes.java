package io.anxin.conversation;

import io.anxin.conversation.split.SplitTable;
import io.anxin.conversation.thread.Redirects;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds out which messages a ticket shows.
@Component
class ThreadScopes {

    private final Tickets tickets;
    private final Redirects redirects;
    private final SplitTable splits;

    ThreadScopes(Tickets tickets, Redirects redirects, SplitTable splits) {
        this.tickets = tickets;
        this.redirects = redirects;
        this.splits = splits;
    }

    ThreadScope of(TicketId ticket) {
        List<TicketId> family = tickets.family(ticket);
        return new ThreadScope(ticket, family, redirects.of(family), splits.moved(family));
    }
}
