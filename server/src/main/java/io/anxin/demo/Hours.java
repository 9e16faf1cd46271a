package io.anxin.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When the demo company works: from 9 to 18 on weekdays; at weekends a few are on duty from 10 to
/// 16 and take what came in on the day. Good enough to look like people at work.
///
/// @param duty whether the weekends count
record Hours(boolean duty) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    /// When a span of work is done that begins at a time.
    Instant after(Instant from, Duration span) {
        ZonedDateTime at = from.atZone(ZONE);
        Duration left = span;
        while (true) {
            ZonedDateTime begin = at.with(begin(at.toLocalDate()));
            ZonedDateTime end = at.with(end(at.toLocalDate()));
            ZonedDateTime start = at.isBefore(begin) ? begin : at;
            Duration today = Duration.between(start, end);
            if (works(at.toLocalDate()) && left.compareTo(today) <= 0) {
                return start.plus(left).toInstant();
            }
            if (works(at.toLocalDate()) && today.isPositive()) {
                left = left.minus(today);
            }
            at = at.plusDays(1).with(LocalTime.MIDNIGHT);
        }
    }

    private boolean works(LocalDate day) {
        return duty || !isWeekend(day);
    }

    private static LocalTime begin(LocalDate day) {
        return LocalTime.of(isWeekend(day) ? 10 : 9, 0);
    }

    private static LocalTime end(LocalDate day) {
        return LocalTime.of(isWeekend(day) ? 16 : 18, 0);
    }
}
