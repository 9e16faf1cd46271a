package io.anxin.ticket.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to a clock; never changed afterwards.
///
/// @param promise what is counted towards from here on; only START and RETARGET carry one
record ClockEvent(Kind kind, Instant at, @Nullable Promise promise) {

    enum Kind {
        START,
        PAUSE,
        RESUME,
        RETARGET,
        STOP
    }

    ClockEvent {
        if ((promise != null) != (kind == Kind.START || kind == Kind.RETARGET)) {
            throw new IllegalArgumentException(kind + " with " + promise);
        }
    }

    static ClockEvent start(Instant at, Promise promise) {
        return new ClockEvent(Kind.START, at, promise);
    }

    static ClockEvent retarget(Instant at, Promise promise) {
        return new ClockEvent(Kind.RETARGET, at, promise);
    }

    static ClockEvent of(Kind kind, Instant at) {
        return new ClockEvent(kind, at, null);
    }
}
