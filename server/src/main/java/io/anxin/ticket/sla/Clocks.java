package io.anxin.ticket.sla;

import java.time.Instant;
import java.util.function.UnaryOperator;

/// What the clocks of a ticket show.
public record Clocks(
        ClockReading firstResponse,
        ClockReading nextResponse,
        ClockReading resolution,
        ClockReading onSite) {

    public static final Clocks NONE =
            new Clocks(ClockReading.NONE, ClockReading.NONE, ClockReading.NONE, ClockReading.NONE);

    public ClockReading of(ClockName name) {
        return switch (name) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
            case ON_SITE -> onSite;
        };
    }

    public Clocks with(ClockName name, ClockReading reading) {
        return switch (name) {
            case FIRST_RESPONSE -> new Clocks(reading, nextResponse, resolution, onSite);
            case NEXT_RESPONSE -> new Clocks(firstResponse, reading, resolution, onSite);
            case RESOLUTION -> new Clocks(firstResponse, nextResponse, reading, onSite);
            case ON_SITE -> new Clocks(firstResponse, nextResponse, resolution, reading);
        };
    }

    /// Late are those that still ran at their due time and that has come.
    public Clocks breachedBy(Instant time) {
        UnaryOperator<ClockReading> late = reading -> reading.breachedBy(time);
        return new Clocks(
                late.apply(firstResponse),
                late.apply(nextResponse),
                late.apply(resolution),
                late.apply(onSite));
    }
}
