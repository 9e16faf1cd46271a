package io.anxin.conversation.mail;

import io.anxin.conversation.mail.bounce.BounceReader;
import io.anxin.conversation.mail.bounce.BounceReport;
import io.anxin.conversation.mail.bounce.MachineMail;
import io.anxin.conversation.mail.charset.TextDecoder;
import io.anxin.conversation.mail.header.AddressList;
import io.anxin.conversation.mail.header.EncodedWords;
import io.anxin.conversation.mail.header.Headers;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mail.header.MailDate;
import io.anxin.conversation.mail.header.MessageIds;
import io.anxin.conversation.mail.html.HtmlText;
import io.anxin.conversation.mail.mime.ContentReader;
import io.anxin.conversation.mail.mime.MailContents;
import io.anxin.conversation.mail.mime.MimePart;
import io.anxin.conversation.mail.mime.MimeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reading of one mail.
final class MailReading {

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final MimePart root;
    private final Headers headers;
    private final @Nullable String instance;
    private final List<String> problems;

    MailReading(byte[] raw, @Nullable String instance, List<String> problems) {
        this.problems = problems;
        this.root = MimeReader.read(raw, problems);
        this.headers = root.headers();
        this.instance = instance;
    }

    ParsedMail read() {
        MailContents contents = ContentReader.read(root, problems, HtmlText::of);
        MailBody body = BodyReader.read(contents.text(), contents.html(), problems);
        BounceReport report = BounceReader.read(root, body.text());
        MailAddress from = from();
        boolean disguised = disguised();
        boolean hiding = contents.hiding() || disguised;
        return new ParsedMail(
                messageId(),
                MessageIds.of(headers.value("in-reply-to")).stream().findFirst().orElse(null),
                references(),
                date(),
                subject(),
                from,
                addresses("reply-to"),
                addresses("to"),
                addresses("cc"),
                deliveredTo(),
                returnPath(),
                body,
                contents.attachments(),
                kind(report, hiding),
                report == null ? List.of() : report.bounces(),
                report == null ? null : report.failedMessageId(),
                headers.first("x-anxin-instance").orElse(null),
                contents.charset(),
                headers.all("authentication-results"),
                List.copyOf(problems));
    }

    /// The raw bytes as text, for a mail that could not be read at all.
    static ParsedMail unreadable(byte[] raw, List<String> problems) {
        String text = TextDecoder.decode(raw, null).text();
        var body = new MailBody(text, null, text, "", null, null);
        return new ParsedMail(
                null,
                null,
                List.of(),
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                body,
                List.of(),
                MailKind.MESSAGE,
                List.of(),
                null,
                null,
                "unknown",
                List.of(),
                List.copyOf(problems));
    }

    private @Nullable String messageId() {
        List<String> fields = headers.all("message-id");
        List<String> ids = fields.isEmpty() ? List.of() : MessageIds.of(fields.getFirst());
        if (fields.isEmpty()) {
            problems.add("Message-ID missing");
        } else if (ids.isEmpty()) {
            problems.add("Message-ID unusable");
        } else if (fields.size() > 1) {
            problems.add("several Message-IDs: the first is used");
        }
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private List<String> references() {
        return MessageIds.of(String.join(" ", headers.all("references")));
    }

    private @Nullable Instant date() {
        String field = headers.value("date");
        Instant date = MailDate.parse(field);
        if (date == null) {
            problems.add(field.isEmpty() ? "Date missing" : "Date unusable");
        } else if (date.isAfter(LATEST)) {
            problems.add("Date implausible");
        }
        return date;
    }

    private String subject() {
        if (!headers.has("subject")) {
            problems.add("Subject missing");
        }
        String subject = headers.text("subject");
        return subject.length() > 1_000 ? subject.substring(0, 1_000) : subject;
    }

    private @Nullable MailAddress from() {
        List<MailAddress> from = addresses("from");
        List<MailAddress> usable = from.isEmpty() ? addresses("sender") : from;
        if (from.isEmpty() || from.getFirst().address().isEmpty()) {
            problems.add("From missing or without an address");
        }
        return usable.stream()
                .filter(a -> a.address().contains("@"))
                .findFirst()
                .orElse(usable.isEmpty() ? null : usable.getFirst());
    }

    private List<MailAddress> addresses(String field) {
        return headers.all(field).stream().flatMap(v -> AddressList.parse(v).stream()).toList();
    }

    private List<String> deliveredTo() {
        return Stream.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
                .flatMap(field -> addresses(field).stream())
                .map(MailAddress::address)
                .filter(address -> address.contains("@"))
                .distinct()
                .toList();
    }

    private @Nullable String returnPath() {
        if (!headers.has("return-path")) {
            return null;
        }
        List<MailAddress> path = AddressList.parse(headers.value("return-path"));
        return path.isEmpty() ? "" : path.getFirst().address();
    }

    /// Somebody who hides who he is: an encoded word inside an address, or several senders.
    private boolean disguised() {
        var senders = new ArrayList<>(addresses("from"));
        boolean encoded =
                senders.stream()
                        .anyMatch(
                                a ->
                                        a.address().contains("=?")
                                                || EncodedWords.contains(a.address()));
        if (encoded) {
            problems.add("encoded word inside the sender's address, left as it is");
        }
        boolean several =
                headers.all("from").size() > 1
                        && senders.stream().map(MailAddress::canonical).distinct().count() > 1;
        if (several) {
            problems.add("several From fields");
        }
        boolean borrowed = senders.stream().anyMatch(MailReading::namesAnother);
        if (borrowed) {
            problems.add("the sender's name shows another address than his own");
        }
        return encoded || several;
    }

    private static boolean namesAnother(MailAddress sender) {
        return sender.address().contains("@")
                && AddressList.parse(sender.name()).stream()
                        .anyMatch(
                                n ->
                                        n.address().contains("@")
                                                && !n.domain().equals(sender.domain()));
    }

    private MailKind kind(@Nullable BounceReport report, boolean hiding) {
        String origin = headers.first("x-anxin-instance").orElse(null);
        if (origin != null && report == null && (instance == null || instance.equals(origin))) {
            return MailKind.OWN_LOOP;
        }
        if (report != null) {
            return report.delayed() ? MailKind.DELAYED_BOUNCE : MailKind.BOUNCE;
        }
        if (hiding) {
            return MailKind.SUSPICIOUS;
        }
        if (MachineMail.isAutoReply(headers)) {
            return MailKind.AUTO_REPLY;
        }
        return MachineMail.isListMail(headers) ? MailKind.LIST_MAIL : MailKind.MESSAGE;
    }
}
