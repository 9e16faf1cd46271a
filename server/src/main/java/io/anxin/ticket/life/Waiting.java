package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Nothing can be done for a while; the resolution clock stands still meanwhile.
///
/// @param until when the wait ends by itself; null when only an answer or a person ends it
public record Waiting(
        Instant since,
        @Nullable AccountId by,
        For what,
        @Nullable String reason,
        @Nullable Instant until) {

    /// What is waited for.
    public enum For {
        /// The next word is the customer's, and ends it.
        CUSTOMER,
        /// Parts are on their way; what the customer says meanwhile brings them no sooner.
        PARTS
    }
}
