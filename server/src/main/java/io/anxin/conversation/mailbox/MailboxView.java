package io.anxin.conversation.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mailbox as its administrator sees it: everything but the passwords.
///
/// @param fetching null when nothing is fetched
public record MailboxView(
        MailboxId id,
        long version,
        String name,
        String displayName,
        String address,
        List<String> aliases,
        UUID team,
        @Nullable Server imap,
        String imapFolder,
        @Nullable Server smtp,
        @Nullable Fetching fetching) {

    public record Server(
            String host,
            int port,
            Security security,
            @Nullable String username,
            boolean passwordKnown,
            boolean verifyCertificate) {}

    /// @param behind messages on the server that are not fetched yet
    /// @param failingSince null while all is well
    /// @param fault what is wrong, in the reader's language
    /// @param faultDetail what the server or the network said
    public record Fetching(
            int behind,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant failingSince,
            @Nullable String fault,
            @Nullable String faultDetail) {}
}
