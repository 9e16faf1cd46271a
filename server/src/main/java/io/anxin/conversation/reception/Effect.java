package io.anxin.conversation.reception;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of something that arrived.
///
/// @param reason message key below `intake.reason.`, null when the outcome says it all
/// @param claimedTicket the ticket the sender named without taking part in it
/// @param sender as read, null to keep what the ledger has
/// @param subject as read, null to keep what the ledger has
public record Effect(
        Outcome outcome,
        @Nullable String reason,
        @Nullable Long ticketId,
        @Nullable UUID messageId,
        @Nullable Long claimedTicket,
        @Nullable String sender,
        @Nullable String subject) {

    /// Where the same mail went that came through another mailbox.
    public record Twin(long ticketId, UUID messageId) {}

    static Effect message(long ticketId, UUID messageId, @Nullable Long claimed) {
        return new Effect(Outcome.MESSAGE, null, ticketId, messageId, claimed, null, null);
    }

    static Effect machine(String reason, @Nullable Long ticketId, @Nullable UUID messageId) {
        return new Effect(Outcome.MACHINE, reason, ticketId, messageId, null, null, null);
    }

    static Effect duplicate(Twin twin) {
        return new Effect(
                Outcome.DUPLICATE,
                "OTHER_MAILBOX",
                twin.ticketId(),
                twin.messageId(),
                null,
                null,
                null);
    }

    Effect told(String readSender, String readSubject) {
        return new Effect(
                outcome,
                reason,
                ticketId,
                messageId,
                claimedTicket,
                readSender.isEmpty() ? null : readSender,
                readSubject);
    }
}
