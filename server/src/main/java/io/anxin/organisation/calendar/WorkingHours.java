package io.anxin.organisation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a business calendar says.
///
/// @param zone the zone whose wall time decides
/// @param weekly the shifts of each day of the week; a day that is missing is free
/// @param holidays days whose shifts fall away
/// @param openings days with shifts of their own, such as make-up workdays; they replace the weekly
///   ones, also on a holiday
/// @param closures stretches of wall time in which nothing counts, whatever else is said
public record WorkingHours(
        ZoneId zone,
        Map<DayOfWeek, List<Shift>> weekly,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Shift>> openings,
        List<Closure> closures) {

    public WorkingHours {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, shifts) -> week.put(day, List.copyOf(shifts)));
        weekly = week;
        holidays = Set.copyOf(holidays);
        Map<LocalDate, List<Shift>> opened = new TreeMap<>();
        openings.forEach((day, shifts) -> opened.put(day, List.copyOf(shifts)));
        openings = opened;
        closures = closures.stream().sorted(Comparator.comparing(Closure::from)).toList();
    }

    /// The shifts that start on that day, before closures.
    public List<Shift> shiftsOn(LocalDate day) {
        List<Shift> opened = openings.get(day);
        if (opened != null) {
            return opened;
        }
        return holidays.contains(day)
                ? List.of()
                : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /// Whether the week has any shift, so that working time never ends.
    boolean endless() {
        return weekly.values().stream().anyMatch(shifts -> !shifts.isEmpty());
    }
}
