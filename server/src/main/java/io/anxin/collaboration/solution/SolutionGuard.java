package io.anxin.collaboration.solution;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.BesideTickets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever sees a ticket sees the ways to solve it.
@Component
class SolutionGuard extends BesideTickets<Solution> {

    private final SolutionTable table;

    SolutionGuard(SolutionTable table, Tickets tickets) {
        super(tickets);
        this.table = table;
    }

    @Override
    public String kind() {
        return Solution.SUBJECT;
    }

    @Override
    protected List<Solution> among(Collection<UUID> ids) {
        return table.among(ids);
    }

    @Override
    protected UUID idOf(Solution solution) {
        return solution.id();
    }

    @Override
    protected TicketId ticketOf(Solution solution) {
        return new TicketId(solution.ticket());
    }

    @Override
    protected boolean concerns(Actor reader, Solution solution) {
        return false;
    }
}
