package io.anxin.ticket.sla;

import java.time.Duration;
import java.time.Instant;

/// How time passes for a promise: on a working calendar, or round the clock.
interface Timeline {

    Timeline ROUND_THE_CLOCK =
            new Timeline() {
                @Override
                public Instant add(Instant start, Duration amount) {
                    return start.plus(amount);
                }

                @Override
                public Duration between(Instant start, Instant end) {
                    return Duration.between(start, end);
                }
            };

    /// When that much counted time after the start is used up.
    Instant add(Instant start, Duration amount);

    /// The counted time between two instants.
    Duration between(Instant start, Instant end);
}
