package io.anxin.conversation.reception;

import io.anxin.conversation.mail.ParsedMail;
import io.anxin.conversation.mailbox.Mailbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail that arrived, read.
///
/// @param mailId without angle brackets, empty when it had none
/// @param treatAs how staff want it taken, null as the program would
/// @param twin the same mail as taken in through another mailbox
public record Arrival(
        Mailbox mailbox,
        ParsedMail mail,
        String mailId,
        Instant receivedAt,
        @Nullable TreatAs treatAs,
        @Nullable Long treatTicket,
        Effect.@Nullable Twin twin) {

    /// The address that wrote it, lower case; empty when the mail does not say.
    public String sender() {
        if (mail.from() != null && !mail.from().address().isBlank()) {
            return mail.from().canonical();
        }
        return "";
    }
}
