package io.anxin.conversation.mailbox;

import io.anxin.conversation.mail.header.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail address of the company.
///
/// @param address lower case
/// @param aliases other addresses whose mail arrives here, lower case
/// @param team whose queue new tickets go to
public record Mailbox(
        MailboxId id,
        long version,
        String name,
        String displayName,
        String address,
        List<String> aliases,
        UUID team,
        @Nullable MailServer imap,
        String imapFolder,
        @Nullable MailServer smtp,
        @Nullable Instant retiredAt) {

    public Mailbox {
        aliases = List.copyOf(aliases);
    }

    /// Whether mail to that address belongs here; `support+anything@` counts as `support@`.
    public boolean owns(String recipient) {
        String plain = withoutTag(recipient.toLowerCase(Locale.ROOT));
        return address.equals(plain) || aliases.contains(plain) || aliases.contains(recipient);
    }

    public MailAddress sender() {
        return new MailAddress(displayName, address);
    }

    private static String withoutTag(String recipient) {
        int plus = recipient.indexOf('+');
        int at = recipient.lastIndexOf('@');
        return plus > 0 && plus < at
                ? recipient.substring(0, plus) + recipient.substring(at)
                : recipient;
    }
}
