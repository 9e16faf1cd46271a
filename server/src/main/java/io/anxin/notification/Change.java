package io.anxin.notification;

import java.time.Instant;
import java.util.Set;

/// One announced fact.
///
/// @param kind what changed, such as `ticket`, `ticket-message`, `presence`, `outbox`
/// @param id which one, such as `100001`
/// @param version the version it has now; 0 where the kind has none
/// @param audience tokens of those who may hear of it
public record Change(
        Position position, String kind, String id, long version, Set<String> audience, Instant at) {

    public Change {
        audience = Set.copyOf(audience);
    }
}
