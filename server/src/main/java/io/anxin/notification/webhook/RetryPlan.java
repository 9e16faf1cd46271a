package io.anxin.notification.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// When a delivery that failed is tried again: soon, then ever more seldom, eight times in about a
/// day. Up to a tenth more, different for each delivery, keeps those that failed together from
/// coming back together; the other side may ask for more patience, up to an hour.
final class RetryPlan {

    static final int MOST_ATTEMPTS = 8;

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private static final Duration MOST_PATIENCE = Duration.ofHours(1);

    private RetryPlan() {}

    /// @param attempts how many were made
    /// @return empty when it is given up
    static Optional<Duration> pause(UUID delivery, int attempts, long askedSeconds) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempts - 1);
        Duration jitter =
                pause.dividedBy(1_000).multipliedBy(Math.floorMod(delivery.hashCode(), 100));
        Duration asked = Duration.ofSeconds(askedSeconds);
        Duration wanted = asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked;
        Duration planned = pause.plus(jitter);
        return Optional.of(planned.compareTo(wanted) > 0 ? planned : wanted);
    }
}
