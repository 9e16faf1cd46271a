package io.anxin.complaint.file;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.BesideTickets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may see a complaint: whoever may see its ticket, and nobody else.
@Component
public class ComplaintVisibility extends BesideTickets<Complaint> {

    private final ComplaintTable table;

    ComplaintVisibility(ComplaintTable table, Tickets tickets) {
        super(tickets);
        this.table = table;
    }

    @Override
    public String kind() {
        return Complaint.SUBJECT;
    }

    public List<Complaint> thoseOf(Actor reader, List<Complaint> all) {
        Set<TicketId> seen =
                tickets.visible(reader, all.stream().map(Complaint::ticket).distinct().toList());
        return all.stream().filter(each -> seen.contains(each.ticket())).toList();
    }

    @Override
    protected List<Complaint> among(Collection<UUID> ids) {
        return table.among(ids);
    }

    @Override
    protected UUID idOf(Complaint of) {
        return of.id();
    }

    @Override
    protected TicketId ticketOf(Complaint of) {
        return of.ticket();
    }

    @Override
    protected boolean concerns(Actor reader, Complaint of) {
        return false;
    }
}
