package io.anxin.organisation.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Arithmetic on working time. A year is laid out when it is first asked for and kept; an addition
/// walks from year to year by their totals, so that no distance is too far: what ends the walk is
/// the calendar itself, or the last year that ISO dates of four digits can name.
public final class WorkingTime {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;
    private static final Instant FIRST = Instant.ofEpochSecond(YearOfWork.startOf(FIRST_YEAR));
    private static final Instant END = Instant.ofEpochSecond(YearOfWork.startOf(LAST_YEAR + 1));
    private static final Duration LONGEST = Duration.between(FIRST, END);
    private static final long NANOS = 1_000_000_000L;

    /// Years that are kept; those outside are laid out anew each time, so that a hostile request
    /// cannot fill the memory.
    private static final int FIRST_KEPT = 1900;

    private static final int KEPT = 300;

    private final WorkingHours hours;
    private final AtomicReferenceArray<YearOfWork> years = new AtomicReferenceArray<>(KEPT);

    public WorkingTime(WorkingHours hours) {
        this.hours = hours;
    }

    public WorkingHours hours() {
        return hours;
    }

    /// The earliest instant with `amount` of working time between `start` and it; for a negative
    /// amount the latest one before `start`; for zero `start` itself.
    ///
    /// @throws DateTimeException when the calendar holds not that much working time from the year 1
    ///   to 9998
    public Instant add(Instant start, Duration amount) {
        if (amount.isZero()) {
            return start;
        }
        if (amount.abs().compareTo(LONGEST) > 0) {
            throw exhausted(amount);
        }
        int year = yearOf(start);
        return amount.isNegative()
                ? back(year, start, amount.negated())
                : forth(year, start, amount);
    }

    /// Working time from `start` to `end`, negative when `end` comes first.
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        int first = yearOf(start);
        int last = yearOf(end);
        long part = year(last).until(end) - year(first).until(start);
        Duration sum = Duration.ofNanos(part);
        for (int year = first; year < last; year++) {
            sum = sum.plusNanos(year(year).total());
        }
        return sum;
    }

    public boolean isWorking(Instant instant) {
        return year(yearOf(instant)).isWorking(instant);
    }

    /// The first working instant at or after that one.
    public Instant nextWorking(Instant instant) {
        return isWorking(instant) ? instant : add(instant, Duration.ofNanos(1)).minusNanos(1);
    }

    private Instant forth(int startYear, Instant start, Duration amount) {
        int year = startYear;
        YearOfWork work = year(year);
        Duration wanted = amount.plusNanos(work.until(start));
        while (exceeds(wanted, work.total())) {
            wanted = wanted.minusNanos(work.total());
            year++;
            if (year > LAST_YEAR || neverAgain(year)) {
                throw exhausted(amount);
            }
            work = year(year);
        }
        return work.earliestWith(wanted.toNanos());
    }

    private Instant back(int startYear, Instant start, Duration amount) {
        int year = startYear;
        YearOfWork work = year(year);
        Duration wanted = amount.plusNanos(work.total() - work.until(start));
        while (exceeds(wanted, work.total())) {
            wanted = wanted.minusNanos(work.total());
            year--;
            if (year < FIRST_YEAR || neverBefore(year)) {
                throw exhausted(amount.negated());
            }
            work = year(year);
        }
        return work.latestWith(work.total() - wanted.toNanos());
    }

    private static boolean exceeds(Duration wanted, long nanos) {
        return wanted.compareTo(Duration.ofSeconds(nanos / NANOS, nanos % NANOS)) > 0;
    }

    /// A calendar of single openings only has an end; one with a week has none.
    private boolean neverAgain(int year) {
        return !hours.endless()
                && hours.openings().keySet().stream().noneMatch(day -> day.getYear() >= year - 1);
    }

    private boolean neverBefore(int year) {
        return !hours.endless()
                && hours.openings().keySet().stream().noneMatch(day -> day.getYear() <= year + 1);
    }

    private static DateTimeException exhausted(Duration amount) {
        return new DateTimeException("the calendar does not hold %s more".formatted(amount));
    }

    private int yearOf(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("%s is outside the years 1 to 9998".formatted(instant));
        }
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private YearOfWork year(int year) {
        int kept = year - FIRST_KEPT;
        if (kept < 0 || kept >= KEPT) {
            return YearOfWork.of(hours, year);
        }
        YearOfWork known = years.get(kept);
        if (known == null) {
            known = YearOfWork.of(hours, year);
            years.set(kept, known);
        }
        return known;
    }
}
