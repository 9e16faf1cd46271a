package io.anxin.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds on every calendar; the calendars are drawn from seeds.
class WorkingTimePropertiesTest {

    private static final List<String> ZONES =
            List.of(
                    "Asia/Shanghai",
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Africa/Casablanca",
                    "Pacific/Apia",
                    "Asia/Kathmandu");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void addThenBetweenGivesTheAmountBackAndSplittingChangesNothing(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            WorkingTime time = new WorkingTime(hours(random));
            for (int j = 0; j < 50; j++) {
                Instant start = instant(random);
                Duration amount =
                        Duration.ofNanos(random.nextLong(-4_000_000, 4_000_000) * 1_000_000_007L);
                Instant end = time.add(start, amount);
                assertThat(time.between(start, end)).isEqualTo(amount);
                assertThat(time.between(end, start)).isEqualTo(amount.negated());
                Duration part = amount.dividedBy(random.nextInt(2, 9));
                assertThat(time.add(time.add(start, part), amount.minus(part))).isEqualTo(end);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24})
    void theAnswerIsTheOneOfCountingMinuteByMinute(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 12; i++) {
            WorkingTime time = new WorkingTime(hours(random));
            Instant start = Instant.ofEpochSecond(instant(random).getEpochSecond() / 60 * 60);
            long counted = 0;
            for (int minute = 0; minute < 20 * 24 * 60; minute++) {
                Instant at = start.plusSeconds(minute * 60L);
                assertThat(time.isWorking(at)).isEqualTo(works(time.hours(), at));
                counted += time.isWorking(at) ? 1 : 0;
            }
            assertThat(time.between(start, start.plus(Duration.ofDays(20))))
                    .isEqualTo(Duration.ofMinutes(counted));
        }
    }

    @Test
    void aMillionComputationsTakeUnderTenSeconds() {
        SplittableRandom random = new SplittableRandom(7);
        WorkingTime time = new WorkingTime(hours(random));
        long began = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < 500_000; i++) {
            Instant start = Instant.ofEpochSecond(random.nextLong(1_577_836_800L, 1_893_456_000L));
            Instant end = time.add(start, Duration.ofMinutes(random.nextLong(-100_000, 100_000)));
            sum += time.between(start, end).toMinutes();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(sum).isNotZero();
    }

    /// The definition, the slow way: some shift or opening of the day or the day before covers the
    /// instant, and no closure does. Right where wall times are unambiguous, so clock changes are
    /// left to the table test.
    private static boolean works(WorkingHours hours, Instant at) {
        ZoneId zone = hours.zone();
        LocalDate day = at.atZone(zone).toLocalDate();
        boolean open = false;
        for (LocalDate each : List.of(day.minusDays(2), day.minusDays(1), day)) {
            for (Shift shift : hours.shiftsOn(each)) {
                open |= covers(hours, shift.startOn(each), shift.endOn(each), at);
            }
        }
        return open
                && hours.closures().stream().noneMatch(c -> covers(hours, c.from(), c.to(), at));
    }

    private static boolean covers(
            WorkingHours hours, LocalDateTime from, LocalDateTime to, Instant at) {
        return !first(hours, from).isAfter(at) && first(hours, to).isAfter(at);
    }

    private static Instant first(WorkingHours hours, LocalDateTime wall) {
        var transition = hours.zone().getRules().getTransition(wall);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : wall.atZone(hours.zone()).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Instant instant(SplittableRandom random) {
        return Instant.ofEpochSecond(
                random.nextLong(1_262_304_000L, 2_000_000_000L), random.nextInt(1_000_000_000));
    }

    private static WorkingHours hours(SplittableRandom random) {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, shifts(random));
        }
        weekly.put(DayOfWeek.WEDNESDAY, List.of(Shift.parse("09:00-12:00")));
        Set<LocalDate> holidays = new HashSet<>();
        Map<LocalDate, List<Shift>> openings = new TreeMap<>();
        List<Closure> closures = new ArrayList<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            holidays.add(day(random));
            openings.put(day(random), shifts(random));
        }
        for (int i = 0; i < random.nextInt(8); i++) {
            LocalDateTime from = day(random).atTime(random.nextInt(24), random.nextInt(60));
            closures.add(new Closure(from, from.plusMinutes(random.nextInt(1, 60 * 24 * 60))));
        }
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new WorkingHours(zone, weekly, holidays, openings, closures);
    }

    private static List<Shift> shifts(SplittableRandom random) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            shifts.add(
                    new Shift(
                            LocalTime.of(random.nextInt(24), random.nextInt(60)),
                            LocalTime.of(random.nextInt(24), random.nextInt(60))));
        }
        return shifts;
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(20 * 365));
    }
}
