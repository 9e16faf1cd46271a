package io.anxin.conversation.mailbox;

import org.jspecify.annotations.Nullable;

/// A mail server that is reached with these words.
///
/// @param password sealed by `access.Secrets`, never plain
/// @param verifyCertificate false trusts whatever certificate the server shows
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        boolean verifyCertificate) {

    /// Leaves the password out of every log line.
    @Override
    public String toString() {
        return host + ":" + port + " " + security + " " + username;
    }
}
