package io.anxin.ticket.recurring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/// One time of a schedule.
///
/// @param day as the schedule says
/// @param held the day on which it happens, days off avoided
@Schema(name = "RecurrenceTime")
public record Due(LocalDate day, LocalDate held, Instant at) {}
