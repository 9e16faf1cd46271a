package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What other modules may know of a ticket.
public record TicketSummary(
        TicketId id,
        long version,
        Channel channel,
        String subject,
        CustomerId customer,
        String locale,
        Kind kind,
        Priority priority,
        @Nullable TeamId team,
        @Nullable AccountId assignee,
        State state,
        Instant openedAt,
        Instant lastActivityAt,
        int messages) {

    static TicketSummary of(Ticket ticket) {
        return new TicketSummary(
                new TicketId(ticket.number()),
                ticket.version(),
                ticket.concern().channel(),
                ticket.concern().subject(),
                ticket.concern().customer(),
                ticket.concern().locale(),
                ticket.sorting().kind(),
                ticket.rank().priority(),
                ticket.team(),
                ticket.assignee(),
                ticket.progress().state(),
                ticket.concern().openedAt(),
                ticket.activity().lastAt(),
                ticket.activity().messages());
    }

    public String number() {
        return id.number();
    }
}
