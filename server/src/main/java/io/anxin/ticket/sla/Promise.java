package io.anxin.ticket.sla;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was promised when: kept with the clock, so that a policy edited later leaves it alone.
///
/// @param calendar the calendar that is counted on; null when no team had one
/// @param roundTheClock whether every minute counts, whatever the calendar says
/// @param policy which policy said so, and in which version
public record Promise(
        int targetMinutes,
        @Nullable UUID calendar,
        boolean roundTheClock,
        @Nullable PolicyEdition policy,
        Ladder ladder) {

    /// A policy as it stood when the promise was made.
    public record PolicyEdition(UUID id, long version) {}

    /// The same promise counted on another calendar.
    Promise on(@Nullable UUID other) {
        return new Promise(targetMinutes, other, roundTheClock, policy, ladder);
    }

    /// The same promise in other minutes.
    Promise withMinutes(int minutes) {
        return new Promise(minutes, calendar, roundTheClock, policy, ladder);
    }

    Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }
}
