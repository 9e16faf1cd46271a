package io.anxin.organisation;

import io.anxin.organisation.calendar.Closure;
import io.anxin.organisation.calendar.PublicHolidays.HolidayYear;
import io.anxin.organisation.calendar.PublicHolidays.PublicDay;
import io.anxin.organisation.calendar.Shift;
import io.anxin.organisation.calendar.WorkingHours;
import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A business calendar as it is kept and edited.
public record BusinessCalendar(
        CalendarId id, long version, Bilingual name, String zone, Hours hours, boolean retired) {

    /// @param weekly the shifts of each day of the week; a day that is missing is free
    /// @param days single days that differ from the week, by date
    public record Hours(
            @NotNull Map<DayOfWeek, @NotNull @Size(max = 12) List<@NotNull Shift>> weekly,
            @NotNull @Size(max = 5_000) @Valid List<SpecialDay> days,
            @NotNull @Size(max = 1_000) @Valid List<ClosedStretch> closures) {

        public Hours {
            weekly = new TreeMap<>(weekly);
            days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
            closures = closures.stream().sorted(Comparator.comparing(ClosedStretch::from)).toList();
        }

        /// The same shifts on each of the days, and nothing that differs.
        ///
        /// @param shifts as people write them, such as `09:00-12:00`
        public static Hours of(List<DayOfWeek> days, List<String> shifts) {
            List<Shift> each = shifts.stream().map(Shift::parse).toList();
            return new Hours(
                    days.stream().collect(Collectors.toMap(day -> day, _ -> each)),
                    List.of(),
                    List.of());
        }
    }

    /// @param shifts the shifts of the day; none makes it a holiday
    /// @param country where it was loaded from, null when it was written by hand
    public record SpecialDay(
            @NotNull LocalDate date,
            @Valid @NotNull Bilingual name,
            @NotNull @Size(max = 12) List<@NotNull Shift> shifts,
            @Nullable String country) {}

    /// A stretch of wall time in which nobody works, half-open.
    public record ClosedStretch(
            @NotNull LocalDateTime from,
            @NotNull LocalDateTime to,
            @NotBlank @Size(max = 200) String reason) {}

    BusinessCalendar changed(Bilingual newName, String newZone, Hours newHours) {
        return new BusinessCalendar(id, version + 1, newName, newZone, newHours, retired);
    }

    BusinessCalendar retired(boolean now) {
        return new BusinessCalendar(id, version + 1, name, zone, hours, now);
    }

    /// Replaces what was loaded for that country and year; days written by hand stay as they are.
    BusinessCalendar with(HolidayYear year) {
        List<SpecialDay> days =
                new ArrayList<>(hours.days().stream().filter(day -> !loaded(day, year)).toList());
        Set<LocalDate> byHand = days.stream().map(SpecialDay::date).collect(Collectors.toSet());
        year.days().stream()
                .filter(day -> !byHand.contains(day.date()) && matters(day))
                .forEach(day -> days.add(special(day, year.country())));
        return changed(name, zone, new Hours(hours.weekly(), days, hours.closures()));
    }

    /// @throws java.time.DateTimeException when the zone or a closure makes no sense
    WorkingHours workingHours() {
        Map<LocalDate, List<Shift>> opened = new TreeMap<>();
        hours.days().forEach(day -> opened.put(day.date(), day.shifts()));
        List<Closure> closures =
                hours.closures().stream().map(c -> new Closure(c.from(), c.to())).toList();
        return new WorkingHours(ZoneId.of(zone), hours.weekly(), Set.of(), opened, closures);
    }

    private static boolean loaded(SpecialDay day, HolidayYear year) {
        return year.country().equals(day.country()) && day.date().getYear() == year.year();
    }

    /// A make-up workday on a day that is worked anyway, or a holiday on a free day, says nothing
    /// about the hours; the holiday is still listed, because people look for it.
    private boolean matters(PublicDay day) {
        return !day.makeUp() || weekly(day.date()).isEmpty();
    }

    private SpecialDay special(PublicDay day, String country) {
        return new SpecialDay(
                day.date(),
                new Bilingual(day.nameZh(), day.nameEn()),
                day.makeUp() ? usualShifts() : List.of(),
                country);
    }

    /// The shifts of the first day of the week that has some: what a make-up workday is worked
    /// like.
    private List<Shift> usualShifts() {
        return hours.weekly().values().stream()
                .filter(shifts -> !shifts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Shift> weekly(LocalDate date) {
        return hours.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    }
}
