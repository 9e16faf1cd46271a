package io.anxin.conversation.mail.bounce;

import io.anxin.conversation.mail.charset.TextDecoder;
import io.anxin.conversation.mail.header.AddressList;
import io.anxin.conversation.mail.header.Headers;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mail.header.MessageIds;
import io.anxin.conversation.mail.mime.MimePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads reports of failed deliveries: the machine-readable form first, then the words.
public final class BounceReader {

    private static final Pattern DELAY =
            Pattern.compile(
                    "(?i)(not yet been delivered|still (being )?(trying|retrying|attempting|in the queue)|will (continue|keep) (to )?(try|retry|attempt)"
                            + "|delivery attempts will continue|this is a warning message only|do not (need to )?resend|(has been|message|temporarily) delayed|delivery (is|has been) delayed"
                            + "|warning: (message|could not)|no action is required|will be retried|will retry|not been able to deliver.{0,40}yet"
                            + "|仍在尝试|继续尝试|暂时无法|延迟投递|将会重试|投递延迟)");

    private static final Pattern FAILURE =
            Pattern.compile(
                    "(?i)(could ?n.t be delivered|could not be delivered|cannot be delivered|not able to deliver|unable to deliver|wasn't able to deliver|undeliverable|was not delivered|were not delivered"
                            + "|delivery (has )?failed|did not reach|failed recipients|not delivered to|address(es)? failed|permanent error|did not receive|delivery to the following|unsent|not been delivered|could not deliver|failed addresses|no valid recipients"
                            + "|no such user|user unknown|unknown user|automatically rejected|has been returned|was rejected|not accepted|attempting to deliver"
                            + "|退信|退回|无法投递|投递失败|未送达|无法送达|发送失败|未能送达|无法到达|不能送达)");

    private static final Pattern FAILED_ID =
            Pattern.compile("(?im)^[>\\s]*message-id:\\s*<([^<>\\s]{3,900})>");

    private static final Set<String> KINDS =
            Set.of("com", "net", "org", "gov", "edu", "ac", "co", "or", "ne", "go");

    private BounceReader() {}

    /// @param text the plain text of the mail
    /// @return null when the mail is no such report
    public static @Nullable BounceReport read(MimePart root, String text) {
        Headers headers = root.headers();
        String failedId = failedMessageId(root, text);
        if (DeliveryStatus.isIn(root)) {
            DeliveryStatus.Result result = DeliveryStatus.read(root, text);
            if (!result.bounces().isEmpty()) {
                return new BounceReport(result.bounces(), result.delayed(), failedId);
            }
            if (result.delivered()) {
                return null;
            }
        }
        return isReport(root, headers, text) ? fromWords(root, headers, text, failedId) : null;
    }

    private static boolean isReport(MimePart root, Headers headers, String text) {
        String start = text.length() > 4_000 ? text.substring(0, 4_000) : text;
        boolean machine = MachineMail.isMachine(headers) || headers.has("x-failed-recipients");
        boolean subject = MachineMail.saysBounce(headers);
        boolean answer = headers.has("in-reply-to") && !machine;
        boolean words = FAILURE.matcher(start).find() || DELAY.matcher(start).find();
        boolean evidence =
                ReasonWords.status(start) != null
                        || ReasonWords.replyClass(start) > 0
                        || root.own().anyMatch(part -> part.type().equals("message/rfc822"))
                        || FreeTextReport.showsCopy(text);
        boolean report = "delivery-status".equalsIgnoreCase(root.parameter("report-type"));
        if (report || headers.has("x-failed-recipients")) {
            return true;
        }
        return !answer && (machine ? subject || words : subject && words && evidence);
    }

    private static BounceReport fromWords(
            MimePart root, Headers headers, String text, @Nullable String failedId) {
        var report = new FreeTextReport(withParts(root, text), ours(headers));
        boolean delayed = isDelay(headers, report.words());
        var bounces = new ArrayList<Bounce>();
        Map<String, String> failed = report.failed();
        for (MailAddress each : AddressList.parse(headers.value("x-failed-recipients"))) {
            bounces.add(
                    bounce(
                            each.address(),
                            failed.getOrDefault(each.address(), report.words()),
                            delayed));
        }
        String mailbox = report.mailboxOnly();
        String domain = reportingDomain(headers);
        if (bounces.isEmpty() && mailbox != null && domain != null) {
            bounces.add(bounce(mailbox + "@" + domain, report.words(), delayed));
        }
        if (bounces.isEmpty()) {
            failed.forEach((address, said) -> bounces.add(bounce(address, said, delayed)));
        }
        if (bounces.size() == 1 && bounces.getFirst().reason() == BounceReason.UNKNOWN) {
            // all of the report is about him
            bounces.set(0, bounce(bounces.getFirst().recipient(), report.words(), delayed));
        }
        if (bounces.isEmpty()) {
            originalRecipient(root).forEach(a -> bounces.add(bounce(a, report.words(), delayed)));
        }
        return new BounceReport(List.copyOf(bounces), delayed, failedId);
    }

    /// `mx1.net.cn` belongs to no organisation called `net.cn`: three labels where the second one
    /// only says what kind of organisation it is.
    private static String organisation(String domain) {
        List<String> labels = List.of(domain.split("\\.", -1));
        int size = labels.size();
        boolean kind =
                size > 2 && labels.getLast().length() == 2 && KINDS.contains(labels.get(size - 2));
        return String.join(".", labels.subList(Math.max(0, size - (kind ? 3 : 2)), size));
    }

    /// The organisation behind the reporting host.
    private static @Nullable String reportingDomain(Headers headers) {
        return AddressList.parse(headers.value("from")).stream()
                .map(MailAddress::domain)
                .filter(domain -> domain.contains("."))
                .map(BounceReader::organisation)
                .findFirst()
                .orElse(null);
    }

    private static boolean isDelay(Headers headers, String words) {
        String subject = headers.text("subject").toLowerCase(Locale.ROOT);
        boolean unknown = ReasonWords.reason(null, words) == BounceReason.USER_UNKNOWN;
        boolean warned =
                subject.contains("delay")
                        || (subject.startsWith("warning") && !unknown)
                        || subject.contains("延迟");
        return warned || DELAY.matcher(words).find();
    }

    private static Bounce bounce(String address, String said, boolean delayed) {
        String status = ReasonWords.status(said);
        int reply = status != null ? status.charAt(0) - '0' : ReasonWords.replyClass(said);
        BounceReason reason = delayed ? BounceReason.DELAYED : ReasonWords.reason(status, said);
        return new Bounce(address, status, reason, Detail.of(said), !delayed && reply != 4);
    }

    /// The text, and the parts of a report that were taken for files.
    private static String withParts(MimePart root, String text) {
        var all = new StringBuilder(text);
        root.own()
                .filter(part -> part.type().equals("text/plain") && !text.contains("@"))
                .forEach(
                        part ->
                                all.append('\n')
                                        .append(TextDecoder.decode(part.content(), null).text()));
        return all.toString();
    }

    private static Set<String> ours(Headers headers) {
        var ours = new HashSet<String>();
        for (String field :
                List.of(
                        "to",
                        "cc",
                        "from",
                        "sender",
                        "errors-to",
                        "delivered-to",
                        "reply-to",
                        "return-path")) {
            for (String value : headers.all(field)) {
                AddressList.parse(value).forEach(a -> ours.add(a.canonical()));
            }
        }
        return ours;
    }

    /// The only recipient of the returned mail, when the report itself names nobody.
    private static List<String> originalRecipient(MimePart root) {
        return root.all()
                .skip(1)
                .map(MimePart::headers)
                .filter(headers -> headers.has("to") && headers.has("from"))
                .findFirst()
                .map(headers -> AddressList.parse(headers.value("to")))
                .filter(to -> to.size() == 1 && to.getFirst().address().contains("@"))
                .map(to -> List.of(to.getFirst().address()))
                .orElse(List.of());
    }

    private static @Nullable String failedMessageId(MimePart root, String text) {
        for (MimePart part : root.all().skip(1).toList()) {
            if (part.headers().has("from") || part.headers().has("message-id")) {
                List<String> ids = MessageIds.of(part.headers().value("message-id"));
                if (!ids.isEmpty()) {
                    return ids.getFirst();
                }
            }
            if (part.type().equals("text/rfc822-headers")) {
                byte[] copy = part.content();
                List<String> ids =
                        MessageIds.of(Headers.read(copy, 0, copy.length).value("message-id"));
                if (!ids.isEmpty()) {
                    return ids.getFirst();
                }
            }
        }
        Matcher inText = FAILED_ID.matcher(text);
        return inText.find() ? inText.group(1) : null;
    }
}
