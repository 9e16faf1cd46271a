package io.anxin.complaint.hold;

import io.anxin.complaint.file.HoldTable;
import io.anxin.database.HeldSince;
import io.anxin.ticket.TicketFacts;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A legal hold keeps the histories as well, from the day on which the oldest ticket in question
/// was opened.
@Component
class HeldHistories implements HeldSince {

    private final HoldTable holds;
    private final Tickets tickets;

    HeldHistories(HoldTable holds, Tickets tickets) {
        this.holds = holds;
        this.tickets = tickets;
    }

    @Override
    public Optional<Instant> since() {
        return tickets.facts(holds.heldTickets().stream().map(TicketId::new).toList()).stream()
                .map(TicketFacts::openedAt)
                .min(Comparator.naturalOrder());
    }
}
