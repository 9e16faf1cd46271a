package io.anxin.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address of another system.
///
/// @param team only what concerns this team; null for every team
/// @param failingSince since when nothing got through; null after a success
/// @param disabledAt when the program gave up
record Webhook(
        UUID id,
        long version,
        String name,
        String url,
        List<String> events,
        @Nullable UUID team,
        boolean active,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        @Nullable Instant lastSuccessAt) {

    Webhook {
        events = List.copyOf(events);
    }
}
