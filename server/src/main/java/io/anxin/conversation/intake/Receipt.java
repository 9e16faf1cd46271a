package io.anxin.conversation.intake;

import io.anxin.conversation.reception.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told to whoever delivered: it is safely stored, and what became of it so far.
///
/// @param ticketNumber as people write it, such as `T-100001`
public record Receipt(
        IntakeId intakeId,
        Outcome outcome,
        @Nullable String ticketNumber,
        @Nullable Long ticketId,
        @Nullable UUID messageId) {}
