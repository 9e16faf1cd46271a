package io.anxin.ticket.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.ticket.recurring.Schedule.DayOff;
import io.anxin.ticket.recurring.Schedule.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// On which days and when.
class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Schedule schedule(
            Unit unit,
            int every,
            Set<DayOfWeek> weekdays,
            @Nullable Integer monthDay,
            @Nullable Integer nth,
            String first) {
        return new Schedule(
                unit,
                every,
                weekdays,
                monthDay,
                nth,
                LocalTime.of(9, 0),
                DayOff.KEEP,
                LocalDate.parse(first),
                null);
    }

    private static List<String> days(Schedule schedule, String from, int most) {
        return schedule.from(LocalDate.parse(from))
                .limit(most)
                .map(LocalDate::toString)
                .collect(Collectors.toList());
    }

    @Test
    void everyUnitHasItsDays() {
        assertThat(days(schedule(Unit.DAY, 3, Set.of(), null, null, "2026-01-30"), "2026-02-01", 3))
                .containsExactly("2026-02-02", "2026-02-05", "2026-02-08");
        assertThat(
                        days(
                                schedule(
                                        Unit.WEEK,
                                        2,
                                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
                                        null,
                                        null,
                                        "2026-01-07"),
                                "2026-01-01",
                                4))
                .containsExactly("2026-01-09", "2026-01-19", "2026-01-23", "2026-02-02");
        assertThat(days(schedule(Unit.MONTH, 1, Set.of(), 31, null, "2026-01-31"), "2026-01-31", 4))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
        assertThat(days(schedule(Unit.MONTH, 3, Set.of(), -1, null, "2026-01-15"), "2026-01-01", 3))
                .containsExactly("2026-01-31", "2026-04-30", "2026-07-31");
        assertThat(
                        days(
                                schedule(
                                        Unit.MONTH,
                                        1,
                                        Set.of(DayOfWeek.TUESDAY),
                                        null,
                                        -1,
                                        "2026-01-01"),
                                "2026-02-01",
                                2))
                .containsExactly("2026-02-24", "2026-03-31");
        assertThat(
                        days(
                                schedule(Unit.YEAR, 1, Set.of(), null, null, "2024-02-29"),
                                "2024-03-01",
                                4))
                .containsExactly("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void itEndsWithItsLastDay() {
        Schedule schedule =
                new Schedule(
                        Unit.DAY,
                        1,
                        Set.of(),
                        null,
                        null,
                        LocalTime.NOON,
                        DayOff.KEEP,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-03"));
        assertThat(days(schedule, "2025-01-01", 9)).hasSize(3);
        assertThat(days(schedule, "2026-01-04", 9)).isEmpty();
    }

    /// Nine in the morning is nine in the morning, in winter and in summer.
    @Test
    void localWallTimeIsKeptOverTheChangeOfClocks() {
        Schedule daily = schedule(Unit.DAY, 1, Set.of(), null, null, "2026-03-27");
        List<ZonedDateTime> times =
                new Days(daily, BERLIN, _ -> true)
                        .from(LocalDate.parse("2026-03-27"))
                        .limit(220)
                        .map(due -> due.at().atZone(BERLIN))
                        .toList();
        assertThat(times).allMatch(time -> time.toLocalTime().equals(LocalTime.of(9, 0)));
        assertThat(times.stream().map(ZonedDateTime::getOffset).distinct()).hasSize(2);
        assertThat(times.stream().map(ZonedDateTime::toLocalDate).distinct()).hasSize(220);
    }

    @Test
    void aTimeTheClocksLeaveOutIsAsMuchLaterAndOneThatComesTwiceIsTheFirst() {
        Schedule early =
                new Schedule(
                        Unit.DAY,
                        1,
                        Set.of(),
                        null,
                        null,
                        LocalTime.of(2, 30),
                        DayOff.KEEP,
                        LocalDate.parse("2026-01-01"),
                        null);
        Days days = new Days(early, BERLIN, _ -> true);
        assertThat(days.from(LocalDate.parse("2026-03-29")).findFirst().orElseThrow().at())
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(days.from(LocalDate.parse("2026-10-25")).findFirst().orElseThrow().at())
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void daysOffAreAvoidedAsWished() {
        for (DayOff dayOff : DayOff.values()) {
            Schedule saturdays =
                    new Schedule(
                            Unit.WEEK,
                            1,
                            Set.of(DayOfWeek.SATURDAY),
                            null,
                            null,
                            LocalTime.NOON,
                            dayOff,
                            LocalDate.parse("2026-01-03"),
                            null);
            List<String> held =
                    new Days(saturdays, BERLIN, day -> day.getDayOfWeek().getValue() < 6)
                            .from(LocalDate.parse("2026-01-01"))
                            .limit(1)
                            .map(due -> due.held().toString())
                            .toList();
            switch (dayOff) {
                case KEEP -> assertThat(held).containsExactly("2026-01-03");
                case NEXT -> assertThat(held).containsExactly("2026-01-05");
                case BEFORE -> assertThat(held).containsExactly("2026-01-02");
                case SKIP -> assertThat(held).isEmpty();
            }
        }
    }

    /// Looking from a later day gives the same days as looking from the first.
    @Test
    void whereverOneLooksFromTheDaysAreTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Unit unit = List.of(Unit.values()).get(random.nextInt(4));
            boolean nth = unit == Unit.MONTH && random.nextBoolean();
            Set<DayOfWeek> weekdays =
                    nth || random.nextBoolean()
                            ? Set.of(DayOfWeek.of(1 + random.nextInt(7)))
                            : Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
            Schedule schedule =
                    schedule(
                            unit,
                            1 + random.nextInt(5),
                            weekdays,
                            !nth && unit == Unit.MONTH ? 1 + random.nextInt(31) : null,
                            nth ? 1 + random.nextInt(4) : null,
                            LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800)).toString());
            assertThat(schedule.fault()).isNull();
            List<LocalDate> all = schedule.from(schedule.firstDay()).limit(40).toList();
            assertThat(all).isSorted().doesNotHaveDuplicates();
            LocalDate from = all.get(random.nextInt(20)).plusDays(random.nextInt(2));
            assertThat(schedule.from(from).limit(10).toList())
                    .as("%s from %s", schedule, from)
                    .isEqualTo(all.stream().filter(day -> !day.isBefore(from)).limit(10).toList());
        }
    }
}
