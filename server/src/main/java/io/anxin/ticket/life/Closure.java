package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import io.anxin.shared.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The file is shut.
///
/// @param mergedInto the ticket in which the matter goes on; only and always with `MERGED`
public record Closure(
        Reason reason, @Nullable AccountId by, Instant at, @Nullable Long mergedInto) {

    public Closure {
        if ((reason == Reason.MERGED) != (mergedInto != null)) {
            throw new InvalidInput("reason", "merge.instead");
        }
    }

    public Closure(Reason reason, @Nullable AccountId by, Instant at) {
        this(reason, by, at, null);
    }

    /// Why it was shut.
    public enum Reason {
        /// The customer is content.
        CONFIRMED,
        /// Resolved, and the customer said nothing against it in time.
        NO_ANSWER,
        DUPLICATE,
        SPAM,
        /// The customer no longer wants anything.
        WITHDRAWN,
        /// The matter goes on in another ticket.
        MERGED;

        /// Whether it may be shut without having been resolved.
        public boolean needsNoResolution() {
            return this == DUPLICATE || this == SPAM || this == WITHDRAWN || this == MERGED;
        }
    }
}
