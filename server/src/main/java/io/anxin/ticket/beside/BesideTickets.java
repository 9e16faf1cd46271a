package io.anxin.ticket.beside;

import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rule of who sees things that belong to tickets: whoever sees the ticket, and those whom the
/// thing itself concerns.
///
/// @param <T> the thing
public abstract class BesideTickets<T> implements Sight.Guard {

    protected final Tickets tickets;

    protected BesideTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public final Set<String> visible(Actor reader, Collection<String> ids) {
        List<T> asked = among(ids.stream().map(UUID::fromString).toList());
        Set<TicketId> seen = tickets.visible(reader, asked.stream().map(this::ticketOf).toList());
        return asked.stream()
                .filter(each -> concerns(reader, each) || seen.contains(ticketOf(each)))
                .map(each -> idOf(each).toString())
                .collect(Collectors.toSet());
    }

    public final boolean sees(Actor reader, T thing) {
        return concerns(reader, thing) || tickets.isVisible(reader, ticketOf(thing));
    }

    protected abstract List<T> among(Collection<UUID> ids);

    protected abstract UUID idOf(T thing);

    protected abstract TicketId ticketOf(T thing);

    /// Whether the reader sees it even without the ticket.
    protected abstract boolean concerns(Actor reader, T thing);
}
