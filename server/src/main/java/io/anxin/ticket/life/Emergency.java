package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the customer stands still: the expert desk takes it, and somebody goes there.
///
/// @param by who declared it; null when the concern said so by itself
/// @param arrival null until somebody stands at the line
public record Emergency(Instant at, @Nullable AccountId by, @Nullable Arrival arrival) {

    /// Somebody stands at the line.
    public record Arrival(Instant at, @Nullable AccountId by) {}

    public Emergency arrived(Arrival there) {
        return new Emergency(at, by, there);
    }
}
