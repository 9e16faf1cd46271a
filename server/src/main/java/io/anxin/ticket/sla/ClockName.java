package io.anxin.ticket.sla;

/// What is counted.
public enum ClockName {
    /// From opening to the first answer of a person, or to the resolution when that comes first.
    FIRST_RESPONSE,
    /// From a later word of the customer to the answer; starts anew with each.
    NEXT_RESPONSE,
    /// From opening to the resolution, without the time that is waited.
    RESOLUTION,
    /// From the declaration of an emergency until somebody stands at the line.
    ON_SITE;

    /// The prefix of its columns in `ticket.ticket`.
    public String column() {
        return switch (this) {
            case FIRST_RESPONSE -> "first_response";
            case NEXT_RESPONSE -> "next_response";
            case RESOLUTION -> "resolution";
            case ON_SITE -> "on_site";
        };
    }

    /// Whether it may start again after it has stopped, with the whole promise before it.
    boolean startsAnew() {
        return this == NEXT_RESPONSE || this == ON_SITE;
    }
}
