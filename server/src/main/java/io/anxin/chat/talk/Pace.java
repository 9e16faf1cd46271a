package io.anxin.chat.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Slows down programs that pass for visitors: so many chats from one address and so many lines in
/// one chat a minute. Kept in memory of one node, the longest unseen are forgotten.
@Component
class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 20_000;

    private record Count(Instant since, int calls) {}

    private final int chats;
    private final int lines;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

    Pace(
            @Value("${anxin.chat.openings-per-minute:20}") int chats,
            @Value("${anxin.chat.lines-per-minute:60}") int lines,
            Clock clock) {
        this.chats = chats;
        this.lines = lines;
        this.clock = clock;
    }

    /// @throws ChatTooFast when the address opened enough
    void opens(String address) {
        count("from " + address, chats);
    }

    /// @throws ChatTooFast when enough was said
    void says(String chat) {
        count("in " + chat, lines);
    }

    private synchronized void count(String key, int most) {
        Instant now = clock.instant();
        Count known = counts.get(key);
        Count next =
                known == null || !now.isBefore(known.since.plus(WINDOW))
                        ? new Count(now, 1)
                        : new Count(known.since, known.calls + 1);
        counts.put(key, next);
        if (counts.size() > MOST_KEPT) {
            counts.remove(counts.keySet().iterator().next());
        }
        if (next.calls > most) {
            throw new ChatTooFast(
                    Math.max(1, Duration.between(now, next.since.plus(WINDOW)).toSeconds()));
        }
    }
}
