package io.anxin.collaboration.task;

import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.WorkingCalendar;
import io.anxin.shared.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when a task is to be done, counted on the calendar of the team that is to do it: so many
/// hours of its working time, or the end of its work on a day. Those concerned are reminded when
/// three quarters of the working time are used up.
@Component
class DueRule {

    /// @param due the last instant
    /// @param warn when to remind
    record Deadline(Instant due, Instant warn) {}

    private static final int WARNING_PERCENT = 75;

    private final Calendars calendars;
    private final Clock clock;

    DueRule(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param hours of working time from now; null when a day is named
    /// @param day in the zone of the team; ignored when hours are named
    Deadline deadline(Team team, @Nullable Integer hours, @Nullable LocalDate day) {
        WorkingCalendar calendar = calendars.of(team.calendar());
        Instant now = clock.instant();
        if (hours == null && day == null) {
            throw new InvalidInput("dueOn", "required");
        }
        Instant due =
                hours != null
                        ? calendar.add(now, Duration.ofHours(hours))
                        : endOfWork(calendar, now, day);
        Duration whole = calendar.between(now, due);
        Instant warn = calendar.add(now, whole.multipliedBy(WARNING_PERCENT).dividedBy(100));
        return new Deadline(due, warn.isAfter(due) ? due : warn);
    }

    private static Instant endOfWork(
            WorkingCalendar calendar, Instant now, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput("dueOn", "required");
        }
        Instant start = day.atStartOfDay(calendar.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        Instant from = now.isAfter(start) ? now : start;
        Duration work = from.isBefore(end) ? calendar.between(from, end) : Duration.ZERO;
        if (work.isZero()) {
            throw new InvalidInput("dueOn", from.isBefore(end) ? "task.noWork" : "future");
        }
        return calendar.add(from, work);
    }
}
