package io.anxin.access.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tokens of the last moments, so that a busy machine costs one query in ten seconds and one
/// write in a minute. A token revoked on another node works there for at most those ten seconds.
@Component
class RecentTokens {

    private static final long TRUSTED_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Seen(Token token, long atNanos) {}

    private final TokenTable table;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    RecentTokens(TokenTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Optional<Token> get(String hash) {
        Seen known = seen.get(hash);
        if (known != null && System.nanoTime() - known.atNanos() < TRUSTED_NANOS) {
            return Optional.of(known.token());
        }
        Optional<Token> found = table.byHash(hash);
        if (found.isEmpty()) {
            seen.remove(hash);
            return found;
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        Token token = found.get();
        noteUse(token.id(), token.usedAt());
        seen.put(hash, new Seen(token, System.nanoTime()));
        return found;
    }

    void forget(UUID id) {
        seen.values().removeIf(known -> known.token().id().equals(id));
    }

    private void noteUse(UUID id, @Nullable Instant before) {
        Instant now = clock.instant();
        if (before == null || before.plus(BETWEEN_WRITES).isBefore(now)) {
            table.used(id, now);
        }
    }
}
