package io.anxin.conversation.mail;

import io.anxin.conversation.mail.header.MailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/// Writes an [OutgoingMail] as MIME (RFC 5322, 2045-2047, 2231). Stateless.
public final class MailComposer {

    /// References of a long thread: the first and the latest are kept, within this many characters.
    private static final int LONGEST_REFERENCES = 900;

    private static final Session SESSION = Session.getInstance(new Properties());

    /// The bytes for the mail server, lines ended by CR LF.
    ///
    /// @throws IllegalArgumentException when an address cannot be one
    public byte[] compose(OutgoingMail mail) {
        try {
            var message = new KeepsItsId(SESSION, id(mail.messageId()));
            header(message, mail);
            content(message, mail);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        } catch (MessagingException wrong) {
            throw new IllegalStateException(wrong);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void header(MimeMessage message, OutgoingMail mail)
            throws MessagingException, UnsupportedEncodingException {
        message.setFrom(address(mail.from()));
        message.setReplyTo(addresses(mail.replyTo()));
        message.setRecipients(Message.RecipientType.TO, addresses(mail.to()));
        message.setRecipients(Message.RecipientType.CC, addresses(mail.cc()));
        message.setSubject(line(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(mail.date()));
        String answered = mail.inReplyTo();
        if (answered != null) {
            message.setHeader("In-Reply-To", id(answered));
        }
        String references = references(mail);
        if (!references.isEmpty()) {
            message.setHeader("References", MimeUtility.fold(12, references));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (!mail.instance().isBlank()) {
            message.setHeader("X-Anxin-Instance", line(mail.instance()).replace(" ", ""));
        }
    }

    private static String references(OutgoingMail mail) {
        var ids =
                new ArrayList<>(
                        mail.references().stream().distinct().map(MailComposer::id).toList());
        String answered = mail.inReplyTo();
        if (answered != null && !ids.contains(id(answered))) {
            ids.add(id(answered));
        }
        while (ids.size() > 2 && String.join(" ", ids).length() > LONGEST_REFERENCES) {
            ids.remove(1);
        }
        return String.join(" ", ids);
    }

    private static void content(MimeMessage message, OutgoingMail mail) throws MessagingException {
        List<OutgoingAttachment> shown =
                mail.attachments().stream().filter(MailComposer::isShown).toList();
        List<OutgoingAttachment> files =
                mail.attachments().stream().filter(a -> !isShown(a)).toList();
        var body = new MimeBodyPart();
        body(body, mail, shown);
        boolean plain = mail.html() == null && files.isEmpty();
        if (plain) {
            message.setText(crlf(mail.text()), "UTF-8");
            return;
        }
        if (files.isEmpty()) {
            message.setContent(multipart(body));
            return;
        }
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body);
        for (OutgoingAttachment file : files) {
            mixed.addBodyPart(filePart(file));
        }
        message.setContent(mixed);
    }

    private static Multipart multipart(MimeBodyPart body) throws MessagingException {
        try {
            return (Multipart) body.getContent();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void body(MimeBodyPart body, OutgoingMail mail, List<OutgoingAttachment> shown)
            throws MessagingException {
        String html = mail.html();
        if (html == null) {
            body.setText(crlf(mail.text()), "UTF-8");
            return;
        }
        var alternative = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(crlf(mail.text()), "UTF-8");
        alternative.addBodyPart(text);
        var rich = new MimeBodyPart();
        rich.setText(crlf(html), "UTF-8", "html");
        if (shown.isEmpty()) {
            alternative.addBodyPart(rich);
        } else {
            var related = new MimeMultipart("related");
            related.addBodyPart(rich);
            for (OutgoingAttachment picture : shown) {
                related.addBodyPart(filePart(picture));
            }
            var wrapped = new MimeBodyPart();
            wrapped.setContent(related);
            alternative.addBodyPart(wrapped);
        }
        body.setContent(alternative);
    }

    private static boolean isShown(OutgoingAttachment attachment) {
        return attachment.contentId() != null;
    }

    private static MimeBodyPart filePart(OutgoingAttachment file) throws MessagingException {
        var part = new MimeBodyPart();
        String type = line(file.contentType());
        boolean usable = type.matches("[\\w.+-]+/[\\w.+-]+") && !type.startsWith("multipart/");
        String used = usable ? type : "application/octet-stream";
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), used)));
        String name = line(file.name()).replaceAll("[/\\\\\"]", "_");
        var parameters = new ParameterList();
        parameters.set("filename", name, "UTF-8");
        String contentId = file.contentId();
        String disposition = contentId == null ? Part.ATTACHMENT : Part.INLINE;
        part.setHeader("Content-Disposition", disposition + parameters.toString(21));
        part.setHeader("Content-Transfer-Encoding", "base64");
        if (contentId != null) {
            part.setHeader("Content-ID", id(contentId));
        }
        return part;
    }

    private static Address[] addresses(List<MailAddress> list)
            throws AddressException, UnsupportedEncodingException {
        var all = new ArrayList<Address>();
        for (MailAddress each : list) {
            all.add(address(each));
        }
        return all.toArray(Address[]::new);
    }

    private static InternetAddress address(MailAddress from)
            throws AddressException, UnsupportedEncodingException {
        var address = new InternetAddress(line(from.address()).replaceAll("[\\s<>,;]", ""), true);
        if (!from.name().isBlank()) {
            address.setPersonal(line(from.name()), StandardCharsets.UTF_8.name());
        }
        return address;
    }

    private static String id(String bare) {
        return "<" + bare.replaceAll("[<>\\s\\p{Cntrl}]", "") + ">";
    }

    /// One line without control characters: no value can start another field.
    private static String line(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String crlf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    /// The caller chooses the Message-ID, since answers are joined by it.
    private static final class KeepsItsId extends MimeMessage {
        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
