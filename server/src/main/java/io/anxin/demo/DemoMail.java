package io.anxin.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A mail as a customer's mail program writes it.
final class DemoMail {

    private static final Session SESSION = Session.getInstance(new Properties());

    private DemoMail() {}

    /// @param mailId of this mail, without angle brackets
    /// @param answers the mail it answers, null for a new matter
    static byte[] write(
            Buyer from,
            String to,
            Instant at,
            String subject,
            String text,
            String mailId,
            @Nullable String answers) {
        try {
            MimeMessage mail = new FixedId(mailId);
            mail.setFrom(
                    new InternetAddress(from.mail(), from.name(), StandardCharsets.UTF_8.name()));
            mail.setRecipients(Message.RecipientType.TO, to);
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setText(text, StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(at));
            if (answers != null) {
                mail.setHeader("In-Reply-To", "<" + answers + ">");
                mail.setHeader("References", "<" + answers + ">");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the demo wrote a mail that cannot be", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Jakarta Mail makes up an id of its own unless it is told not to.
    private static final class FixedId extends MimeMessage {

        private final String id;

        FixedId(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
