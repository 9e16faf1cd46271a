package io.anxin.ticket.sla;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was promised when: kept with the clock, so that a policy edited later leaves it alone.
///
/// @param calendar the calendar that is counted on; null when no team had one
/// @param roundTheClock whether every minute counts, whatever the calendar says
/// @param policy which policy said so
public record Promise(
        int targetMinutes, @Nullable UUID calendar, boolean roundTheClock, @Nullable UUID policy) {

    /// The same promise counted on another calendar.
    Promise on(@Nullable UUID other) {
        return new Promise(targetMinutes, other, roundTheClock, policy);
    }

    Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }
}
