package io.anxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorldClockTest {

    private final WorldClock clock = new WorldClock();

    @Test
    void it_tells_the_recorded_time_inside_and_the_real_one_outside() {
        Instant past = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(WorldClock.<Instant, RuntimeException>at(past, clock::instant)).isEqualTo(past);
        assertThat(WorldClock.isRecording()).isFalse();
        assertThat(Duration.between(past, clock.instant())).isPositive();
    }
}
