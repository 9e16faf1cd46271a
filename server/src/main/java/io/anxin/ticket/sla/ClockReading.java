package io.anxin.ticket.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a clock shows.
///
/// @param dueAt when the time promised runs out; null while it stands still, and without a policy
/// @param pausedSince since when it stands still, null while it runs
/// @param stoppedAt when what was promised was done
/// @param breachedAt when the time ran out before it was done; stays, whatever happens later
/// @param alertAt when the next step of the escalation is due; null when none is to come
public record ClockReading(
        @Nullable Instant dueAt,
        @Nullable Instant pausedSince,
        @Nullable Instant stoppedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant alertAt) {

    public static final ClockReading NONE = new ClockReading(null, null, null, null, null);

    public boolean breached() {
        return breachedAt != null;
    }

    /// The same clock, late when it still ran at its due time and that has come.
    public ClockReading breachedBy(Instant time) {
        return breachedAt == null && isRunning() && !time.isBefore(dueAt)
                ? new ClockReading(dueAt, null, null, dueAt, alertAt)
                : this;
    }

    public ClockReading alertedNext(@Nullable Instant at) {
        return new ClockReading(dueAt, pausedSince, stoppedAt, breachedAt, at);
    }

    public boolean isRunning() {
        return dueAt != null && stoppedAt == null;
    }
}
