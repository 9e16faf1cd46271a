package io.anxin.ticket.sla;

import io.anxin.organisation.WorkingCalendar;
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

                @Override
                public Instant hearing(Instant at) {
                    return at;
                }
            };

    static Timeline on(WorkingCalendar calendar) {
        return new Timeline() {
            @Override
            public Instant add(Instant start, Duration amount) {
                return calendar.add(start, amount);
            }

            @Override
            public Duration between(Instant start, Instant end) {
                return calendar.between(start, end);
            }

            @Override
            public Instant hearing(Instant at) {
                return calendar.isWorking(at.minusNanos(1)) ? at : calendar.nextWorking(at);
            }
        };
    }

    /// When that much counted time after the start is used up.
    Instant add(Instant start, Duration amount);

    /// The counted time between two instants.
    Duration between(Instant start, Instant end);

    /// The first instant from then on at which people are told of anything; the very end of a shift
    /// still is one.
    Instant hearing(Instant at);
}
