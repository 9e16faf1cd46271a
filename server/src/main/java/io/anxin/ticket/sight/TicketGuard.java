package io.anxin.ticket.sight;

import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the audit log, notices, the intake ledger and the outbox tell of a ticket follows the rule
/// of the ticket itself.
@Component
class TicketGuard implements Sight.Guard {

    private final TicketTable tickets;

    TicketGuard(TicketTable tickets) {
        this.tickets = tickets;
    }

    @Override
    public String kind() {
        return Ticket.SUBJECT;
    }

    @Override
    public Set<String> visible(Actor reader, Collection<String> ids) {
        Set<Long> asked =
                ids.stream()
                        .filter(TicketGuard::isNumber)
                        .map(Long::parseLong)
                        .collect(Collectors.toSet());
        return tickets.among(asked, TicketVisibility.of(reader).condition()).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static boolean isNumber(String id) {
        return id.matches("[1-9]\\d{0,17}");
    }
}
