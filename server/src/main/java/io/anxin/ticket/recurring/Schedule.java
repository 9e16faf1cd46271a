package io.anxin.ticket.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On which days, and at which local time. Pure: it knows neither zone nor calendar.
///
/// @param every of how many days, weeks, months or years
/// @param weekdays in a weekly schedule; the weekday of the first day when empty
/// @param monthDay in a monthly one: 1 to 31, and -1 for the last; a month that is shorter takes
///   its last day
/// @param nth in a monthly one, with one weekday: the first to fourth, and -1 for the last
/// @param dayOff what becomes of days on which nobody works
/// @param lastDay after which it ends; null when it does not
@JsonInclude(JsonInclude.Include.NON_NULL)
@io.swagger.v3.oas.annotations.media.Schema(name = "RecurrenceSchedule")
public record Schedule(
        @NotNull Unit unit,
        @Min(1) @Max(366) int every,
        @Nullable @Size(max = 7) Set<@NotNull DayOfWeek> weekdays,
        @Nullable @Min(-1) @Max(31) Integer monthDay,
        @Nullable @Min(-1) @Max(4) Integer nth,
        @NotNull LocalTime time,
        @NotNull DayOff dayOff,
        @NotNull LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /// The steps of a schedule.
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /// What becomes of a day on which nobody works.
    public enum DayOff {
        /// It stays.
        KEEP,
        /// The next working day takes its place.
        NEXT,
        /// The working day before takes its place.
        BEFORE,
        SKIP
    }

    public Schedule {
        weekdays = weekdays == null ? Set.of() : Set.copyOf(weekdays);
    }

    /// Its days from a day on, in order, before days off are avoided.
    public Stream<LocalDate> from(LocalDate day) {
        LocalDate start = day.isBefore(firstDay) ? firstDay : day;
        Stream<LocalDate> days =
                switch (unit) {
                    case DAY -> daily(start);
                    case WEEK -> weekly(start);
                    case MONTH -> monthly(start);
                    case YEAR -> yearly(start);
                };
        return days.dropWhile(each -> each.isBefore(start))
                .takeWhile(each -> lastDay == null || !each.isAfter(lastDay));
    }

    private Stream<LocalDate> daily(LocalDate start) {
        long passed = ChronoUnit.DAYS.between(firstDay, start);
        return LongStream.iterate(passed / every, step -> step + 1)
                .mapToObj(step -> firstDay.plusDays(step * every));
    }

    private Stream<LocalDate> weekly(LocalDate start) {
        LocalDate monday = firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Set<DayOfWeek> days =
                new TreeSet<>(
                        weekdays == null || weekdays.isEmpty()
                                ? Set.of(firstDay.getDayOfWeek())
                                : weekdays);
        long passed = ChronoUnit.WEEKS.between(monday, start) / every;
        return LongStream.iterate(passed, step -> step + 1)
                .mapToObj(step -> monday.plusWeeks(step * every))
                .flatMap(
                        week ->
                                days.stream()
                                        .map(day -> week.with(TemporalAdjusters.nextOrSame(day))));
    }

    private Stream<LocalDate> monthly(LocalDate start) {
        YearMonth first = YearMonth.from(firstDay);
        long passed = ChronoUnit.MONTHS.between(first, YearMonth.from(start)) / every;
        return LongStream.iterate(Math.max(0, passed), step -> step + 1)
                .mapToObj(step -> in(first.plusMonths(step * every)));
    }

    private LocalDate in(YearMonth month) {
        if (nth != null && weekdays != null && weekdays.size() == 1) {
            DayOfWeek day = weekdays.iterator().next();
            return nth == -1
                    ? month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(day))
                    : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
        }
        int wanted = monthDay == null ? firstDay.getDayOfMonth() : monthDay;
        int length = month.lengthOfMonth();
        return month.atDay(wanted == -1 ? length : Math.min(wanted, length));
    }

    private Stream<LocalDate> yearly(LocalDate start) {
        int passed = Math.max(0, (start.getYear() - firstDay.getYear()) / every);
        return IntStream.iterate(passed, step -> step + 1)
                // 29 February becomes the 28th in other years.
                .mapToObj(step -> firstDay.plusYears((long) step * every));
    }

    /// Whether its parts go together.
    ///
    /// @return the part that does not; null when they do
    @Nullable String fault() {
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            return "lastDay";
        }
        if (monthDay != null && monthDay == 0) {
            return "monthDay";
        }
        if (nth != null
                && (nth == 0 || unit != Unit.MONTH || weekdays == null || weekdays.size() != 1)) {
            return "nth";
        }
        return null;
    }

    List<DayOfWeek> sortedWeekdays() {
        return weekdays == null ? List.of() : weekdays.stream().sorted().toList();
    }
}
