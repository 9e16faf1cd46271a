package io.anxin.ticket.automation.run;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rules may cause each other, but never in circles: a rule acts once in a chain, so never on what
/// it caused itself, a chain ends after a few rules, and a rule acts on one ticket only so often.
final class LoopGuard {

    static final int LONGEST_CHAIN = 5;

    /// Two rules that undo each other, or two machines that answer each other, stop here.
    static final int MOST_IN_A_DAY = 20;

    static final Duration DAY = Duration.ofDays(1);

    private LoopGuard() {}

    /// @return why the rule must not act; null when it may
    static @Nullable String stops(UUID rule, List<UUID> chain) {
        if (chain.contains(rule)) {
            return "again";
        }
        return chain.size() >= LONGEST_CHAIN ? "tooLong" : null;
    }
}
