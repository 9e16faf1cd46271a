package io.anxin.conversation;

import io.anxin.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which messages a ticket shows.
///
/// @param family the ticket and everything that was merged into it
/// @param redirected messages that were written to one of them and came to another ticket
/// @param moved messages that were split off, and the ticket they were split to
record ThreadScope(
        TicketId ticket, List<TicketId> family, List<UUID> redirected, Map<UUID, Long> moved) {

    boolean isPlain() {
        return family.size() == 1 && redirected.isEmpty();
    }

    /// What was split off and merged back again stands where it stood.
    Message marked(Message message) {
        Long to = moved.get(message.id().value());
        return to == null || family.contains(new TicketId(to)) ? message : message.movedTo(to);
    }

    long standsIn(Message message) {
        return message.origin() == null ? ticket.value() : message.origin();
    }
}
