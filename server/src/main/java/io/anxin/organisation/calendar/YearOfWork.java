package io.anxin.organisation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The working intervals of one year (UTC), laid out once: sorted, disjoint, not touching, in
/// nanoseconds since the start of the year, with the working time that came before each.
final class YearOfWork {

    private static final long NANOS = 1_000_000_000L;

    private record Span(long from, long to) {}

    private final long firstSecond;
    private final long[] from;
    private final long[] to;
    private final long[] before;
    private final long total;

    private YearOfWork(long firstSecond, List<Span> spans) {
        this.firstSecond = firstSecond;
        from = spans.stream().mapToLong(span -> (span.from() - firstSecond) * NANOS).toArray();
        to = spans.stream().mapToLong(span -> (span.to() - firstSecond) * NANOS).toArray();
        before = new long[from.length];
        long sum = 0;
        for (int i = 0; i < from.length; i++) {
            before[i] = sum;
            sum += to[i] - from[i];
        }
        total = sum;
    }

    static YearOfWork of(WorkingHours hours, int year) {
        long first = startOf(year);
        long last = startOf(year + 1);
        List<Span> open = cut(merge(shifts(hours, year)), closures(hours));
        List<Span> inside =
                open.stream()
                        .map(s -> new Span(Math.max(s.from(), first), Math.min(s.to(), last)))
                        .filter(s -> s.from() < s.to())
                        .toList();
        return new YearOfWork(first, inside);
    }

    /// Working nanoseconds of the whole year; a year has fewer than 2^55.
    long total() {
        return total;
    }

    /// Working nanoseconds from the start of the year to that instant.
    long until(Instant instant) {
        long at = sinceStart(instant);
        int last = lastNotAfter(from, at);
        return last < 0 ? 0 : before[last] + Math.min(at, to[last]) - from[last];
    }

    /// The earliest instant of the year with that much working time (above zero) before it.
    Instant earliestWith(long worked) {
        int span = lastNotAfter(before, worked - 1);
        return instant(from[span] + worked - before[span]);
    }

    /// The latest instant of the year with that much working time (below the total) before it.
    Instant latestWith(long worked) {
        int span = lastNotAfter(before, worked);
        return instant(from[span] + worked - before[span]);
    }

    boolean isWorking(Instant instant) {
        long at = sinceStart(instant);
        int last = lastNotAfter(from, at);
        return last >= 0 && at < to[last];
    }

    static long startOf(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay() * 86_400L;
    }

    private long sinceStart(Instant instant) {
        return (instant.getEpochSecond() - firstSecond) * NANOS + instant.getNano();
    }

    private Instant instant(long nanos) {
        return Instant.ofEpochSecond(firstSecond, nanos);
    }

    /// The index of the last value not greater than `limit`, or -1.
    private static int lastNotAfter(long[] values, long limit) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// The shifts that can touch the year: local days reach up to 18 hours over the year in UTC and
    /// a shift up to 24 hours into the next day.
    private static List<Span> shifts(WorkingHours hours, int year) {
        ZoneRules rules = hours.zone().getRules();
        List<Span> spans = new ArrayList<>();
        LocalDate end = LocalDate.of(year + 1, 1, 2);
        for (LocalDate day = LocalDate.of(year, 1, 1).minusDays(3);
                !day.isAfter(end);
                day = day.plusDays(1)) {
            for (Shift shift : hours.shiftsOn(day)) {
                spans.add(
                        new Span(
                                second(rules, shift.startOn(day)),
                                second(rules, shift.endOn(day))));
            }
        }
        return spans;
    }

    private static List<Span> closures(WorkingHours hours) {
        ZoneRules rules = hours.zone().getRules();
        return merge(
                hours.closures().stream()
                        .map(c -> new Span(second(rules, c.from()), second(rules, c.to())))
                        .toList());
    }

    /// The first instant at which the wall clock shows that time or a later one: in the gap of
    /// spring the moment of the change, in the repeated hour of autumn its first pass. One rule for
    /// starts and ends, so that shifts that follow each other never overlap and leave no hole.
    private static long second(ZoneRules rules, LocalDateTime wall) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        if (!offsets.isEmpty()) {
            return wall.toEpochSecond(offsets.getFirst());
        }
        ZoneOffsetTransition change = rules.getTransition(wall);
        return change.toEpochSecond();
    }

    private static List<Span> merge(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
            if (span.from() >= span.to()) {
                continue;
            }
            if (!merged.isEmpty() && span.from() <= merged.getLast().to()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /// What remains of sorted, disjoint spans outside sorted, disjoint closures.
    private static List<Span> cut(List<Span> spans, List<Span> closures) {
        List<Span> open = new ArrayList<>();
        int next = 0;
        for (Span span : spans) {
            while (next < closures.size() && closures.get(next).to() <= span.from()) {
                next++;
            }
            long from = span.from();
            for (int i = next; i < closures.size() && closures.get(i).from() < span.to(); i++) {
                if (closures.get(i).from() > from) {
                    open.add(new Span(from, closures.get(i).from()));
                }
                from = Math.max(from, closures.get(i).to());
            }
            if (from < span.to()) {
                open.add(new Span(from, span.to()));
            }
        }
        return open;
    }
}
