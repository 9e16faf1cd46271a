package io.anxin.conversation.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail that goes out, as the screen shows it.
///
/// @param error why it failed or waits, in the reader's language
/// @param errorDetail what the server or the network said
public record OutboxRow(
        OutboxId id,
        long version,
        UUID messageId,
        long ticketId,
        String sender,
        List<String> recipients,
        String subject,
        boolean automatic,
        OutboxState state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String error,
        @Nullable String errorDetail,
        @Nullable Instant bouncedAt) {}
