package io.anxin.organisation;

import io.anxin.organisation.BusinessCalendar.ClosedStretch;
import io.anxin.organisation.BusinessCalendar.SpecialDay;
import io.anxin.organisation.CalendarController.CalendarDay;
import io.anxin.organisation.calendar.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A calendar shown day by day.
final class CalendarDays {

    private final BusinessCalendar calendar;
    private final WorkingCalendar counting;
    private final WorkingHours hours;
    private final Map<LocalDate, SpecialDay> special;

    CalendarDays(BusinessCalendar calendar, WorkingCalendar counting) {
        this.calendar = calendar;
        this.counting = counting;
        this.hours = calendar.workingHours();
        this.special =
                calendar.hours().days().stream()
                        .collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    }

    CalendarDay day(LocalDate date) {
        @Nullable SpecialDay differing = special.get(date);
        return new CalendarDay(
                date,
                hours.shiftsOn(date),
                differing,
                closures(date),
                counting.between(start(date), start(date.plusDays(1))).toMinutes());
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(counting.zone()).toInstant();
    }

    private List<ClosedStretch> closures(LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        return calendar.hours().closures().stream()
                .filter(closure -> closure.from().isBefore(midnight.plusDays(1)))
                .filter(closure -> closure.to().isAfter(midnight))
                .toList();
    }
}
