package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The next word is the customer's; the resolution clock stands still meanwhile.
///
/// @param until when the wait ends by itself; null when only an answer or a person ends it
public record Waiting(
        Instant since, @Nullable AccountId by, @Nullable String reason, @Nullable Instant until) {}
