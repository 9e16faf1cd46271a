package io.anxin.ticket.priority;

import io.anxin.access.AccountId;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.trait.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A priority that a person put over the score.
///
/// @param until when it lapses; null when it holds until somebody lifts it
public record ManualPriority(
        Priority priority,
        String reason,
        @Nullable AccountId by,
        Instant at,
        @Nullable Instant until) {

    public ManualPriority {
        if (until != null && !until.isAfter(at)) {
            throw new InvalidInput("until", "future");
        }
    }

    public boolean holdsAt(Instant time) {
        return until == null || time.isBefore(until);
    }
}
