package io.anxin.organisation.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.access.AccountId;
import io.anxin.organisation.WorkingCalendar;
import io.anxin.organisation.calendar.Shift;
import io.anxin.organisation.calendar.WorkingHours;
import io.anxin.organisation.calendar.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    private static final AccountId ANN = AccountId.next();

    /// Mondays from nine to five, and from ten at night into Tuesday.
    private static final WorkingCalendar MONDAYS =
            new WorkingCalendar(
                    new WorkingTime(
                            new WorkingHours(
                                    ZoneOffset.UTC,
                                    Map.of(
                                            DayOfWeek.MONDAY,
                                            List.of(
                                                    Shift.parse("09:00-17:00"),
                                                    Shift.parse("22:00-06:00"))),
                                    Set.of(),
                                    Map.of(),
                                    List.of())));

    private static Stretch stretch(Stretch.Kind kind, String from, String until) {
        return new Stretch(
                UUID.randomUUID(), ANN, kind, Instant.parse(from), Instant.parse(until), "");
    }

    private static final Roster ROSTER =
            new Roster(
                    List.of(
                            stretch(
                                    Stretch.Kind.DUTY,
                                    "2026-03-03T08:00:00Z",
                                    "2026-03-03T12:00:00Z"),
                            stretch(
                                    Stretch.Kind.ABSENCE,
                                    "2026-03-02T12:00:00Z",
                                    "2026-03-02T14:00:00Z"),
                            stretch(
                                    Stretch.Kind.ABSENCE,
                                    "2026-03-03T11:00:00Z",
                                    "2026-03-04T00:00:00Z")),
                    MONDAYS);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59:59Z, false, before the shift",
        "2026-03-02T09:00:00Z, true,  the shift begins",
        "2026-03-02T11:59:59Z, true,  before the absence",
        "2026-03-02T12:00:00Z, false, away",
        "2026-03-02T14:00:00Z, true,  back",
        "2026-03-02T17:00:00Z, false, the shift is over",
        "2026-03-03T05:59:59Z, true,  the night shift runs on",
        "2026-03-03T07:00:00Z, false, between",
        "2026-03-03T08:00:00Z, true,  stands in",
        "2026-03-03T11:00:00Z, false, an absence counts over a duty"
    })
    void anAbsenceCountsOverADutyAndADutyOverTheCalendar(
            Instant time, boolean onDuty, String what) {
        assertThat(ROSTER.isOnDuty(time)).as(what).isEqualTo(onDuty);
    }

    @Test
    void languagesCoverTheirRegions() {
        WorkProfile profile = new WorkProfile(1, null, null, List.of("zh-CN", "en"));
        assertThat(profile.speaks("zh-TW")).isTrue();
        assertThat(profile.speaks("en-GB")).isTrue();
        assertThat(profile.speaks("de")).isFalse();
    }
}
