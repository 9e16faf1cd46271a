package io.anxin.access.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Slows down who guesses links: so many requests from one address in a minute. Kept in memory of
/// one node and for a bounded number of addresses, the longest unseen are forgotten.
@Component
public class RateLimit {

    public static final int MOST_REQUESTS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private record Count(Instant since, int requests) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    /// @throws TooManyRequests when the address has used up its requests
    public synchronized void count(String address) {
        Instant now = clock.instant();
        Count known = counts.get(address);
        Count next =
                known == null || !now.isBefore(known.since.plus(WINDOW))
                        ? new Count(now, 1)
                        : new Count(known.since, known.requests + 1);
        counts.put(address, next);
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        if (next.requests > MOST_REQUESTS) {
            Duration left = Duration.between(now, next.since.plus(WINDOW));
            throw new TooManyRequests(Math.max(1, left.toSeconds()));
        }
    }
}
