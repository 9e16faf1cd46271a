package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The file is shut.
public record Closure(Reason reason, @Nullable AccountId by, Instant at) {

    /// Why it was shut.
    public enum Reason {
        /// The customer is content.
        CONFIRMED,
        /// Resolved, and the customer said nothing against it in time.
        NO_ANSWER,
        DUPLICATE,
        SPAM,
        /// The customer no longer wants anything.
        WITHDRAWN;

        /// Whether it may be shut without having been resolved.
        public boolean needsNoResolution() {
            return this == DUPLICATE || this == SPAM || this == WITHDRAWN;
        }
    }
}
