package io.anxin.ticket.hold;

import io.anxin.access.Actor;
import io.anxin.notification.Changes;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.evidence.TicketHeld;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps tickets as they are while a legal hold stands.
@Service
public class LegalHolds {

    private static final Actor PROGRAM = Actor.system("legal-hold");

    private final TicketTable table;
    private final Tickets tickets;
    private final Changes changes;

    LegalHolds(TicketTable table, Tickets tickets, Changes changes) {
        this.table = table;
        this.tickets = tickets;
        this.changes = changes;
    }

    /// Holds or frees a ticket together with all that is merged with it: their threads are read as
    /// one, so they are one piece of evidence.
    ///
    /// @param isHeld whether anything still asks to hold one of them; asked when nobody else can
    ///   change them any more
    @Transactional
    public void settle(TicketId of, Predicate<List<TicketId>> isHeld) {
        List<TicketId> family =
                tickets.family(tickets.current(of)).stream()
                        .sorted(Comparator.comparing(TicketId::value))
                        .toList();
        family.forEach(each -> table.lock(each.value()));
        boolean held = isHeld.test(family);
        for (TicketId each : family) {
            table.hold(each.value(), held);
            changes.announce(Ticket.SUBJECT, each.toString(), 0, tickets.audience(PROGRAM, each));
        }
    }

    /// For what belongs to a ticket and stands in no column of it.
    ///
    /// @throws TicketHeld when a legal hold stands on it
    public void requireNone(TicketId id) {
        if (table.isHeld(id.value())) {
            throw new TicketHeld(id.number());
        }
    }
}
