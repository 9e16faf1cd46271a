package io.anxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    /// 2026-11-27 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "false, 2026-11-27T10:00+08:00, PT1H, 2026-11-27T11:00+08:00",
        "false, 2026-11-27T07:00+08:00, PT1H, 2026-11-27T10:00+08:00",
        "false, 2026-11-27T17:30+08:00, PT1H, 2026-11-30T09:30+08:00",
        "false, 2026-11-28T12:00+08:00, PT1H, 2026-11-30T10:00+08:00",
        "true, 2026-11-28T12:00+08:00, PT1H, 2026-11-28T13:00+08:00",
        "true, 2026-11-28T08:00+08:00, PT1H, 2026-11-28T11:00+08:00",
        "true, 2026-11-29T15:30+08:00, PT1H, 2026-11-30T09:30+08:00",
        "true, 2026-11-29T22:00+08:00, PT30M, 2026-11-30T09:30+08:00"
    })
    void workIsDoneWhileSomebodyIsThere(boolean duty, String from, String span, String done) {
        assertThat(
                        new Hours(duty)
                                .after(
                                        OffsetDateTime.parse(from).toInstant(),
                                        Duration.parse(span)))
                .isEqualTo(OffsetDateTime.parse(done).toInstant());
    }
}
