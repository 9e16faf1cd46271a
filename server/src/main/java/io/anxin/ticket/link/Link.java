package io.anxin.ticket.link;

import io.anxin.access.AccountId;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The source *is* the kind *of* the target.
record Link(
        UUID id,
        TicketId source,
        LinkKind kind,
        TicketId target,
        Instant at,
        @Nullable AccountId by) {

    TicketId other(TicketId end) {
        return end.equals(source) ? target : source;
    }

    /// As the history of one end tells of it.
    Map<String, Object> from(TicketId end, long revision) {
        return Map.of(
                "revision",
                revision,
                "link",
                Map.of(
                        "linkKind",
                        kind.name() + (end.equals(source) ? "" : ".REVERSE"),
                        "ticket",
                        other(end).number()));
    }
}
