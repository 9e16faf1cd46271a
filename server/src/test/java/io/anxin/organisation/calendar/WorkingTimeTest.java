package io.anxin.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of `docs/policies/working-time.md`, one by one.
class WorkingTimeTest {

    private static final List<String> OFFICE = List.of("09:00-12:00", "13:00-18:00");

    private static final Map<String, List<String>> OFFICE_WEEK =
            Map.of("MON", OFFICE, "TUE", OFFICE, "WED", OFFICE, "THU", OFFICE, "FRI", OFFICE);

    private static final WorkingTime SHANGHAI =
            calendar(
                    "Asia/Shanghai",
                    OFFICE_WEEK,
                    List.of("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"),
                    Map.of("2026-10-10", List.of("09:00-18:00")),
                    List.of());

    private static final Map<String, List<String>> NIGHTS =
            Map.of(
                    "MON", List.of("22:00-06:00"),
                    "SAT", List.of("22:00-06:00"),
                    "SUN", List.of("22:00-06:00"));

    private static final WorkingTime BERLIN_NIGHTS =
            calendar("Europe/Berlin", NIGHTS, List.of(), Map.of(), List.of());

    private static final WorkingTime CLOSED_FORTY_DAYS =
            calendar(
                    "Asia/Shanghai",
                    OFFICE_WEEK,
                    List.of(),
                    Map.of(),
                    List.of(List.of("2026-02-10T10:30", "2026-03-22T10:30")));

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-03-30T09:00, PT2H, 2026-03-30T11:00, inside a shift",
        "2026-03-30T11:00, PT2H, 2026-03-30T14:00, over the lunch break",
        "2026-03-30T09:00, PT3H, 2026-03-30T12:00, the end of a shift and not the start of the next",
        "2026-03-30T09:00, PT8H, 2026-03-30T18:00, a whole day",
        "2026-03-30T17:00, PT2H, 2026-03-31T10:00, over midnight",
        "2026-04-03T17:00, PT2H, 2026-04-06T10:00, over a weekend",
        "2026-04-04T11:00, PT1H, 2026-04-06T10:00, from a free day",
        "2026-04-04T11:00, PT0S, 2026-04-04T11:00, nothing stays where it is",
        "2026-03-31T10:00, PT-2H, 2026-03-30T17:00, back over midnight",
        "2026-03-30T13:00, PT-3H, 2026-03-30T09:00, back to the start of a shift",
        "2026-03-30T18:00, PT-5H, 2026-03-30T13:00, back and not to the end of the one before",
        "2026-09-30T17:00, PT2H, 2026-10-08T10:00, over holidays",
        "2026-10-09T17:30, PT1H, 2026-10-10T09:30, onto a make-up Saturday",
        "2026-10-10T09:00, PT9H, 2026-10-10T18:00, a make-up day has shifts of its own"
    })
    void addsOfficeHoursInShanghai(String start, Duration amount, String end, String what) {
        assertThat(SHANGHAI.add(at(start, "+08:00"), amount)).as(what).isEqualTo(at(end, "+08:00"));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-03-28T22:00+01:00, PT7H, 2026-03-29T06:00+02:00, the night of spring has 7 hours",
        "2026-03-29T01:30+01:00, PT1H, 2026-03-29T03:30+02:00, half past one and an hour more",
        "2026-10-24T22:00+02:00, PT9H, 2026-10-25T06:00+01:00, the night of autumn has 9 hours",
        "2026-10-25T02:30+02:00, PT1H, 2026-10-25T02:30+01:00, the repeated hour counts twice",
        "2026-10-25T06:00+01:00, PT-9H, 2026-10-24T22:00+02:00, back through autumn",
        "2026-03-29T06:00+02:00, PT-7H, 2026-03-28T22:00+01:00, back through spring",
        "2026-11-03T06:00+01:00, PT0.000000001S, 2026-11-07T22:00:00.000000001+01:00, a nanosecond"
    })
    void countsElapsedTimeOverClockChanges(String start, Duration amount, String end, String what) {
        assertThat(BERLIN_NIGHTS.add(instant(start), amount)).as(what).isEqualTo(instant(end));
    }

    @Test
    void aShiftThatStartsInTheGapOfSpringStartsWithTheChange() {
        WorkingTime time =
                calendar(
                        "Europe/Berlin",
                        Map.of("SUN", List.of("02:30-06:00")),
                        List.of(),
                        Map.of(),
                        List.of());
        assertThat(
                        time.between(
                                instant("2026-03-29T00:00+01:00"),
                                instant("2026-03-29T23:00+02:00")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void anOvernightShiftRunsIntoAHoliday() {
        WorkingTime time =
                calendar("Europe/Berlin", NIGHTS, List.of("2026-06-08"), Map.of(), List.of());
        assertThat(time.add(instant("2026-06-07T22:00+02:00"), Duration.ofHours(8)))
                .isEqualTo(instant("2026-06-08T06:00+02:00"));
        assertThat(time.isWorking(instant("2026-06-08T23:00+02:00"))).isFalse();
    }

    @Test
    void aClosureOfFortyDaysCutsThroughTheMiddleOfShifts() {
        Instant start = at("2026-02-10T10:00", "+08:00");
        assertThat(CLOSED_FORTY_DAYS.add(start, Duration.ofMinutes(30)))
                .isEqualTo(at("2026-02-10T10:30", "+08:00"));
        assertThat(CLOSED_FORTY_DAYS.add(start, Duration.ofMinutes(31)))
                .isEqualTo(at("2026-03-23T09:01", "+08:00"));
        assertThat(CLOSED_FORTY_DAYS.between(start, at("2026-03-23T09:01", "+08:00")))
                .isEqualTo(Duration.ofMinutes(31));
    }

    @Test
    void aClosureOfYearsIsWalkedOver() {
        WorkingTime time =
                calendar(
                        "Asia/Shanghai",
                        OFFICE_WEEK,
                        List.of(),
                        Map.of(),
                        List.of(List.of("2026-01-01T00:00", "2031-01-01T00:00")));
        assertThat(time.add(at("2025-12-31T17:00", "+08:00"), Duration.ofHours(2)))
                .isEqualTo(at("2031-01-01T10:00", "+08:00"));
    }

    @Test
    void shiftsThatOverlapCountOnce() {
        WorkingTime time =
                calendar(
                        "UTC",
                        Map.of(
                                "MON",
                                List.of("08:00-12:00", "10:00-14:00", "22:00-06:00"),
                                "TUE",
                                List.of("05:00-07:00")),
                        List.of(),
                        Map.of(),
                        List.of());
        assertThat(time.between(instant("2026-06-01T00:00Z"), instant("2026-06-03T00:00Z")))
                .isEqualTo(Duration.ofHours(6 + 9));
    }

    @Test
    void aCalendarOfSingleOpeningsEnds() {
        WorkingTime time =
                calendar(
                        "UTC",
                        Map.of(),
                        List.of(),
                        Map.of("2026-06-01", List.of("09:00-10:00")),
                        List.of());
        assertThat(time.add(instant("2020-01-01T00:00Z"), Duration.ofHours(1)))
                .isEqualTo(instant("2026-06-01T10:00Z"));
        assertThat(time.add(instant("2040-01-01T00:00Z"), Duration.ofHours(-1)))
                .isEqualTo(instant("2026-06-01T09:00Z"));
        assertThatThrownBy(() -> time.add(instant("2020-01-01T00:00Z"), Duration.ofHours(2)))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void theNextWorkingInstantIsNowInsideAShift() {
        Instant noon = at("2026-03-30T12:00", "+08:00");
        assertThat(SHANGHAI.nextWorking(noon)).isEqualTo(at("2026-03-30T13:00", "+08:00"));
        assertThat(SHANGHAI.nextWorking(noon.minusSeconds(1))).isEqualTo(noon.minusSeconds(1));
    }

    static WorkingTime calendar(
            String zone,
            Map<String, List<String>> weekly,
            List<String> holidays,
            Map<String, List<String>> openings,
            List<List<String>> closures) {
        return new WorkingTime(
                new CalendarDocument(zone, weekly, holidays, openings, closures).hours());
    }

    private static Instant at(String wall, String offset) {
        return instant(wall + offset);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
