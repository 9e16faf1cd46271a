package io.anxin.conversation.intake;

import io.anxin.conversation.reception.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the intake ledger.
///
/// @param reason why it has this outcome, in the reader's language
/// @param ticketId the ticket it became part of, or the one a duplicate belongs to
/// @param attempts tries that failed
/// @param size bytes of the original
public record LedgerRow(
        IntakeId id,
        UUID mailbox,
        String mailboxName,
        Source source,
        String sender,
        String subject,
        int size,
        Instant receivedAt,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Long ticketId,
        int attempts,
        @Nullable Instant nextAttemptAt) {}
