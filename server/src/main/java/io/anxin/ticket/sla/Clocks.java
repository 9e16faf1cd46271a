package io.anxin.ticket.sla;

/// What the two clocks of a ticket show.
public record Clocks(ClockReading firstResponse, ClockReading resolution) {

    ClockReading of(ClockName name) {
        return switch (name) {
            case FIRST_RESPONSE -> firstResponse;
            case RESOLUTION -> resolution;
        };
    }

    Clocks with(ClockName name, ClockReading reading) {
        return switch (name) {
            case FIRST_RESPONSE -> new Clocks(reading, resolution);
            case RESOLUTION -> new Clocks(firstResponse, reading);
        };
    }
}
