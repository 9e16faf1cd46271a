package io.anxin.ticket.sla;

import java.time.Instant;

/// A clock that starts with a ticket.
public record ClockStart(ClockName clock, Instant at, Promise promise) {}
