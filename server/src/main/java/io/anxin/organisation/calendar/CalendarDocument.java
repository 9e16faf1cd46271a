package io.anxin.organisation.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A calendar as it is written in the lines of `bin/anxin calendar`.
///
/// @param weekly shifts by day: `MON` or `MONDAY`
/// @param closures pairs of wall times; a date alone is its start
record CalendarDocument(
        @Nullable String zone,
        @Nullable Map<String, List<String>> weekly,
        @Nullable List<String> holidays,
        @Nullable Map<String, List<String>> openings,
        @Nullable List<List<String>> closures) {

    /// @throws DateTimeException naming what cannot be read
    WorkingHours hours() {
        if (zone == null) {
            throw new DateTimeException("the calendar has no zone");
        }
        return new WorkingHours(
                ZoneId.of(zone),
                week(orElse(weekly, Map.of())),
                dates(orElse(holidays, List.of())),
                opened(orElse(openings, Map.of())),
                orElse(closures, List.<List<String>>of()).stream()
                        .map(CalendarDocument::closure)
                        .toList());
    }

    private static Map<DayOfWeek, List<Shift>> week(Map<String, List<String>> weekly) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, shifts) -> week.put(day(day), shifts(shifts)));
        return week;
    }

    private static Set<LocalDate> dates(List<String> texts) {
        return texts.stream().map(CalendarDocument::date).collect(Collectors.toSet());
    }

    private static Map<LocalDate, List<Shift>> opened(Map<String, List<String>> openings) {
        Map<LocalDate, List<Shift>> opened = new TreeMap<>();
        openings.forEach((day, shifts) -> opened.put(date(day), shifts(shifts)));
        return opened;
    }

    private static DayOfWeek day(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name) || day.name().substring(0, 3).equals(name)) {
                return day;
            }
        }
        throw new DateTimeException("'%s' is no day of the week".formatted(text));
    }

    private static List<Shift> shifts(@Nullable List<String> texts) {
        return orElse(texts, List.<String>of()).stream()
                .map(CalendarDocument::present)
                .map(Shift::parse)
                .toList();
    }

    private static Closure closure(@Nullable List<String> pair) {
        if (pair == null || pair.size() != 2) {
            throw new DateTimeException("a closure is a pair of local times");
        }
        return new Closure(wall(present(pair.get(0))), wall(present(pair.get(1))));
    }

    private static LocalDateTime wall(String text) {
        return text.indexOf('T') < 0 ? date(text).atStartOfDay() : LocalDateTime.parse(text);
    }

    private static LocalDate date(@Nullable String text) {
        return LocalDate.parse(present(text));
    }

    private static String present(@Nullable String text) {
        if (text == null) {
            throw new DateTimeException("null where a time is expected");
        }
        return text;
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
