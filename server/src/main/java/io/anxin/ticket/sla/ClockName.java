package io.anxin.ticket.sla;

/// What is counted.
public enum ClockName {
    /// From opening to the first answer of a person, or to the resolution when that comes first.
    FIRST_RESPONSE,
    /// From opening to the resolution, without the time the customer is waited for.
    RESOLUTION
}
