package io.anxin.collaboration.incident;

import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One answer to everybody whom an incident hits, in the languages of those people.
///
/// @param code how it resolves each ticket; null when it does not
public record Broadcast(
        UUID id,
        TicketId ticket,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String code,
        @Nullable String note,
        UUID askedBy,
        Instant askedAt,
        @Nullable Instant cancelledAt) {

    @Nullable String in(String locale) {
        return locale.startsWith("zh") ? zh : en;
    }
}
