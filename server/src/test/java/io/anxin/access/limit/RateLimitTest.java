package io.anxin.access.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final RateLimit limit =
            new RateLimit(Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void whoeverAsksTooFastIsSlowedDown() {
        for (int i = 0; i < RateLimit.MOST_REQUESTS; i++) {
            limit.count("10.0.0.1");
        }

        assertThatThrownBy(() -> limit.count("10.0.0.1")).isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limit.count("10.0.0.2")).doesNotThrowAnyException();
    }
}
