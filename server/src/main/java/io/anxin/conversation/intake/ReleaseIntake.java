package io.anxin.conversation.intake;

import io.anxin.conversation.reception.TreatAs;
import org.jspecify.annotations.Nullable;

/// Staff decide how something in the ledger is taken.
///
/// @param treatAs null: as the program would take it
/// @param ticketId the ticket it belongs to when it is treated as a reply
public record ReleaseIntake(@Nullable TreatAs treatAs, @Nullable Long ticketId) {}
