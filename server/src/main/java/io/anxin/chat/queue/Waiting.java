package io.anxin.chat.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A chat nobody has answered yet.
///
/// @param since when it began to wait; a chat that comes back to the queue keeps it
/// @param headStart how much longer it counts as waiting than it does: the fast lane. A duration
///   and no class of its own, so that nobody waits for ever behind it
/// @param team whose agents may answer, null for everybody
/// @param language such as `zh-CN`
/// @param passed at whom it rang in vain; they come last
public record Waiting(
        UUID id,
        Instant since,
        Duration headStart,
        @Nullable UUID team,
        String language,
        Set<UUID> passed) {

    public Waiting {
        passed = Set.copyOf(passed);
    }

    Instant rank() {
        return since.minus(headStart);
    }
}
