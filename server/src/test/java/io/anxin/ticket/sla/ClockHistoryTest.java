package io.anxin.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.organisation.WorkingCalendar;
import io.anxin.organisation.calendar.Shift;
import io.anxin.organisation.calendar.WorkingHours;
import io.anxin.organisation.calendar.WorkingTime;
import io.anxin.ticket.sla.ClockEvent.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockHistoryTest {

    private static final UUID HALF_SPEED = new UUID(0, 2);
    private static final Promise HOUR = promise(60);

    /// A calendar on which only every other minute counts: enough to tell two timelines apart.
    private static final Timeline HALF =
            new Timeline() {
                @Override
                public Instant add(Instant start, Duration amount) {
                    return start.plus(amount.multipliedBy(2));
                }

                @Override
                public Duration between(Instant start, Instant end) {
                    return Duration.between(start, end).dividedBy(2);
                }

                @Override
                public Instant hearing(Instant at) {
                    return at;
                }
            };

    private static Promise promise(int minutes) {
        return new Promise(minutes, null, true, null, Ladder.USUAL);
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-03-02T08:00:00Z").plus(Duration.ofMinutes(minute));
    }

    private static ClockReading read(ClockEvent... events) {
        return ClockHistory.read(
                List.of(events),
                promise -> HALF_SPEED.equals(promise.calendar()) ? HALF : Timeline.ROUND_THE_CLOCK,
                null);
    }

    @Test
    void aStartedClockIsDueWhenThePromiseIsUsedUp() {
        assertThat(read(ClockEvent.start(at(0), HOUR)))
                .isEqualTo(new ClockReading(at(60), null, null, null, at(45)));
    }

    @Test
    void aPausedClockIsDueNeverAndCountsOnWhereItStood() {
        ClockEvent start = ClockEvent.start(at(0), HOUR);
        ClockEvent pause = ClockEvent.of(Kind.PAUSE, at(20));
        assertThat(read(start, pause)).isEqualTo(new ClockReading(null, at(20), null, null, null));
        assertThat(read(start, pause, ClockEvent.of(Kind.RESUME, at(500))).dueAt())
                .isEqualTo(at(540));
    }

    @Test
    void aStoppedClockKeepsWhatWasDue() {
        assertThat(read(ClockEvent.start(at(0), HOUR), ClockEvent.of(Kind.STOP, at(30))))
                .isEqualTo(new ClockReading(at(60), null, at(30), null, null));
    }

    @Test
    void whatWasDoneTooLateIsABreachAtTheTimeItWasDue() {
        assertThat(read(ClockEvent.start(at(0), HOUR), ClockEvent.of(Kind.STOP, at(61))))
                .isEqualTo(new ClockReading(at(60), null, at(61), at(60), null));
    }

    @Test
    void whatIsDoneInTheLastMomentIsInTime() {
        assertThat(read(ClockEvent.start(at(0), HOUR), ClockEvent.of(Kind.STOP, at(60))).breached())
                .isFalse();
    }

    @Test
    void anotherCalendarCountsOnlyFromTheMoveOn() {
        ClockReading moved =
                read(
                        ClockEvent.start(at(0), HOUR),
                        ClockEvent.retarget(at(30), HOUR.on(HALF_SPEED)));
        assertThat(moved.dueAt()).isEqualTo(at(30 + 60));
    }

    @Test
    void aShorterPromiseThatIsUsedUpAlreadyIsBrokenAtOnce() {
        ClockReading urgent =
                read(ClockEvent.start(at(0), HOUR), ClockEvent.retarget(at(30), promise(10)));
        assertThat(urgent.dueAt()).isEqualTo(at(30));
    }

    @Test
    void reopenedAResolutionClockCountsOnWithoutTheTimeBetween() {
        ClockReading reopened =
                read(
                        ClockEvent.start(at(0), HOUR),
                        ClockEvent.of(Kind.STOP, at(40)),
                        ClockEvent.of(Kind.RESUME, at(1000)));
        assertThat(reopened).isEqualTo(new ClockReading(at(1020), null, null, null, at(1005)));
    }

    @Test
    void aKnownBreachIsNeverUndone() {
        ClockReading reading =
                ClockHistory.read(
                        List.of(
                                ClockEvent.start(at(0), HOUR),
                                ClockEvent.retarget(at(70), promise(600))),
                        _ -> Timeline.ROUND_THE_CLOCK,
                        at(60));
        assertThat(reading.breachedAt()).isEqualTo(at(60));
        assertThat(reading.dueAt()).isEqualTo(at(600));
    }

    @Test
    void aClockThatStartsAnewHasTheWholePromiseBeforeIt() {
        ClockReading second =
                read(
                        ClockEvent.start(at(0), HOUR),
                        ClockEvent.of(Kind.STOP, at(90)),
                        ClockEvent.start(at(200), HOUR));
        assertThat(second).isEqualTo(new ClockReading(at(260), null, null, null, at(245)));
    }

    @Test
    void eachStepOfTheLadderIsDueAtItsShareOfThePromise() {
        Map<EscalationStep, Instant> steps =
                new Ladder(50, 120, 200).steps(promise(60), Timeline.ROUND_THE_CLOCK, at(60));
        assertThat(steps)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                EscalationStep.WARNING, at(30),
                                EscalationStep.BREACH, at(60),
                                EscalationStep.SUPERVISOR, at(72),
                                EscalationStep.DIRECTOR, at(120)));
    }

    /// Office hours 09:00 to 18:00 in UTC: a promise that runs out with the shift is told of at
    /// once, what comes later the next morning.
    @Test
    void peopleAreToldInNotificationHoursOnly() {
        WorkingHours hours =
                new WorkingHours(
                        ZoneOffset.UTC,
                        Map.of(
                                DayOfWeek.MONDAY, List.of(Shift.parse("09:00-18:00")),
                                DayOfWeek.TUESDAY, List.of(Shift.parse("09:00-18:00"))),
                        Set.of(),
                        Map.of(),
                        List.of());
        Timeline office = Timeline.on(new WorkingCalendar(new WorkingTime(hours)));
        Instant evening = Instant.parse("2026-03-02T18:00:00Z");
        assertThat(office.hearing(evening)).isEqualTo(evening);
        assertThat(office.hearing(evening.plusSeconds(1)))
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        Map<EscalationStep, Instant> steps = Ladder.USUAL.steps(promise(60), office, evening);
        assertThat(steps)
                .containsEntry(EscalationStep.WARNING, Instant.parse("2026-03-02T17:45:00Z"))
                .containsEntry(EscalationStep.DIRECTOR, Instant.parse("2026-03-03T09:30:00Z"));
    }

    @Test
    void inAnEmergencyEverybodyIsToldAtOnce() {
        Promise onSite = new Promise(120, null, true, null, Ladder.IMMEDIATE);
        assertThat(onSite.ladder().steps(onSite, Timeline.ROUND_THE_CLOCK, at(120)))
                .containsEntry(EscalationStep.DIRECTOR, at(0))
                .containsEntry(EscalationStep.BREACH, at(120));
    }

    /// However a life is cut by pauses, the time it ran and the time left make the promise.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void runAndLeftMakeThePromise(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<ClockEvent> events = new ArrayList<>();
            Promise promise = promise(100_000);
            int now = 0;
            int ran = 0;
            events.add(ClockEvent.start(at(now), promise));
            int pauses = random.nextInt(10);
            for (int i = 0; i < pauses; i++) {
                int run = random.nextInt(100);
                int rest = random.nextInt(5_000);
                events.add(ClockEvent.of(Kind.PAUSE, at(now + run)));
                events.add(ClockEvent.of(Kind.RESUME, at(now + run + rest)));
                now += run + rest;
                ran += run;
            }
            assertThat(read(events.toArray(ClockEvent[]::new)).dueAt())
                    .isEqualTo(at(now + 100_000 - ran));
        }
    }
}
