package io.anxin.ticket.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When the days of a schedule come: at the same wall time all year, whatever the clocks do. A time
/// that a change of the clocks leaves out is as much later as was left out; of one that comes twice
/// the first is meant. Days off are avoided by the calendar of the team.
final class Days {

    /// Nobody closes for longer.
    private static final int MOST_SHIFT = 60;

    /// A schedule of days on which nobody ever works must end too.
    private static final int MOST_DAYS = 5_000;

    private final Schedule schedule;
    private final ZoneId zone;
    private final Predicate<LocalDate> worked;

    /// @param worked whether somebody works on a day
    Days(Schedule schedule, ZoneId zone, Predicate<LocalDate> worked) {
        this.schedule = schedule;
        this.zone = zone;
        this.worked = worked;
    }

    /// Those from a day of the schedule on.
    Stream<Due> from(LocalDate day) {
        return schedule.from(day)
                .limit(MOST_DAYS)
                .flatMap(each -> held(each).stream().map(held -> due(each, held)));
    }

    private Due due(LocalDate day, LocalDate held) {
        Instant at = held.atTime(schedule.time()).atZone(zone).toInstant();
        return new Due(day, held, at);
    }

    private Optional<LocalDate> held(LocalDate day) {
        if (worked.test(day)) {
            return Optional.of(day);
        }
        return switch (schedule.dayOff()) {
            case KEEP -> Optional.of(day);
            case SKIP -> Optional.empty();
            case NEXT -> worked(day, 1);
            case BEFORE -> worked(day, -1);
        };
    }

    private Optional<LocalDate> worked(LocalDate day, int step) {
        for (int i = 1; i <= MOST_SHIFT; i++) {
            LocalDate other = day.plusDays((long) i * step);
            if (worked.test(other)) {
                return Optional.of(other);
            }
        }
        return Optional.of(day);
    }
}
