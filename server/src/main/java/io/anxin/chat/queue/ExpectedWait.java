package io.anxin.chat.queue;

import java.time.Duration;
import java.util.Optional;

/// How long somebody will wait, as far as can be told: with `c` places at the agents and a mean
/// time `h` per chat, a place comes free every `h / c`, and whoever stands at place `n` waits for
/// `n` of them (Little's law for a queue whose servers are all busy).
public final class ExpectedWait {

    /// Told in steps of half a minute: more exact it would be a promise.
    private static final long STEP_SECONDS = 30;

    private ExpectedWait() {}

    /// @param position from 1 on
    /// @param places at all agents who are online, taken or free
    /// @return empty when nobody is online
    public static Optional<Duration> of(int position, int places, Duration mean) {
        if (places <= 0) {
            return Optional.empty();
        }
        double seconds = (double) mean.toSeconds() * position / places;
        long steps = Math.max(1, (long) Math.ceil(seconds / STEP_SECONDS));
        return Optional.of(Duration.ofSeconds(steps * STEP_SECONDS));
    }
}
