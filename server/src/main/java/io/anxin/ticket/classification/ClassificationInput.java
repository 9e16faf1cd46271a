package io.anxin.ticket.classification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known of a request before anybody has read it.
///
/// @param mailbox name or address of the mailbox it came to, null when it came otherwise
/// @param locale language tag of the text, such as `zh-CN`; null when unknown
public record ClassificationInput(
        String channel,
        @Nullable String mailbox,
        @Nullable String senderAddress,
        String subject,
        String text,
        @Nullable String locale) {

    /// The part behind the last `@`, lower case; null for a sender without a mail address.
    @Nullable String senderDomain() {
        if (senderAddress == null || senderAddress.indexOf('@') < 0) {
            return null;
        }
        return senderAddress.substring(senderAddress.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
