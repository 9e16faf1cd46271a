package io.anxin.ticket.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What each clock ought to do by the facts of the ticket.
///
/// @param askedAt when the customer said what the next response is due for
/// @param declaredAt when the emergency was declared
public record Phases(
        Phase firstResponse,
        Phase nextResponse,
        Phase resolution,
        Phase onSite,
        @Nullable Instant askedAt,
        @Nullable Instant declaredAt) {

    /// What a clock does.
    public enum Phase {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /// Of a ticket whose matter goes on elsewhere: what has not come to its end stands still.
    public Phases resting(Clocks clocks) {
        return new Phases(
                resting(clocks.firstResponse()),
                resting(clocks.nextResponse()),
                resting(clocks.resolution()),
                resting(clocks.onSite()),
                askedAt,
                declaredAt);
    }

    private static Phase resting(ClockReading reading) {
        return reading.stoppedAt() == null ? Phase.PAUSED : Phase.STOPPED;
    }

    /// Since when a clock that starts anew is to run; null for those that do not.
    @Nullable Instant since(ClockName name) {
        return switch (name) {
            case NEXT_RESPONSE -> askedAt;
            case ON_SITE -> declaredAt;
            case FIRST_RESPONSE, RESOLUTION -> null;
        };
    }

    Phase of(ClockName name) {
        return switch (name) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
            case ON_SITE -> onSite;
        };
    }
}
