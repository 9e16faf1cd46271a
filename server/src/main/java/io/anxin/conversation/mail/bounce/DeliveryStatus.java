package io.anxin.conversation.mail.bounce;

import io.anxin.conversation.mail.charset.TextDecoder;
import io.anxin.conversation.mail.mime.MimePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The machine-readable part of a report (RFC 3464, message/delivery-status).
final class DeliveryStatus {

    private static final Set<String> TYPES =
            Set.of("message/delivery-status", "message/global-delivery-status");

    /// @param delayed nothing failed yet
    record Result(List<Bounce> bounces, boolean delayed, boolean delivered) {}

    private final List<Map<String, String>> recipients = new ArrayList<>();
    private Map<String, String> current = new LinkedHashMap<>();

    private final String words;

    private DeliveryStatus(String words) {
        this.words = words;
    }

    static boolean isIn(MimePart root) {
        return reportParts(root).anyMatch(part -> TYPES.contains(part.type()));
    }

    /// A gateway may have put the whole report into a mail that calls itself a report.
    private static Stream<MimePart> reportParts(MimePart root) {
        boolean wrapped = "delivery-status".equalsIgnoreCase(root.parameter("report-type"));
        return wrapped && root.own().noneMatch(part -> TYPES.contains(part.type()))
                ? root.all()
                : root.own();
    }

    /// @param words what the report tells people, for reasons that the fields do not name
    static Result read(MimePart root, String words) {
        var status = new DeliveryStatus(words);
        reportParts(root)
                .filter(part -> TYPES.contains(part.type()))
                .forEach(part -> status.readPart(TextDecoder.decode(part.content(), null).text()));
        return status.result();
    }

    private void readPart(String text) {
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                close();
                name = "";
            } else if ((line.startsWith(" ") || line.startsWith("\t")) && !name.isEmpty()) {
                current.merge(name, " " + line.strip(), String::concat);
            } else if (line.indexOf(':') > 0) {
                name = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
                if (name.equals("final-recipient") && current.containsKey(name)) {
                    close();
                }
                current.putIfAbsent(name, line.substring(line.indexOf(':') + 1).strip());
            }
        }
        close();
    }

    private void close() {
        if (current.containsKey("final-recipient") || current.containsKey("original-recipient")) {
            recipients.add(current);
        } else if (!recipients.isEmpty()) {
            current.forEach(recipients.getLast()::putIfAbsent);
        }
        current = new LinkedHashMap<>();
    }

    private Result result() {
        var failed = new ArrayList<Bounce>();
        var delayed = new ArrayList<Bounce>();
        boolean delivered = false;
        for (Map<String, String> each : recipients) {
            String action = action(each);
            if (action.startsWith("fail") || action.startsWith("error")) {
                failed.add(bounce(each, false));
            } else if (action.startsWith("delay")) {
                delayed.add(bounce(each, true));
            } else {
                delivered |= !action.isEmpty();
            }
        }
        boolean onlyDelayed = failed.isEmpty() && !delayed.isEmpty();
        List<Bounce> all = onlyDelayed ? delayed : failed;
        return new Result(distinct(all), onlyDelayed, delivered && all.isEmpty());
    }

    private static String action(Map<String, String> recipient) {
        String action = recipient.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        String status = recipient.getOrDefault("status", "");
        if (!action.isEmpty()) {
            return action;
        }
        return status.startsWith("5") ? "failed" : status.startsWith("4") ? "delayed" : "";
    }

    private Bounce bounce(Map<String, String> recipient, boolean delayed) {
        String remark = recipient.getOrDefault("status", "").replaceFirst("^[\\d.\\s]+", "");
        String diagnostic = (recipient.getOrDefault("diagnostic-code", "") + " " + remark).strip();
        String said = ReasonWords.status(recipient.getOrDefault("status", ""));
        String inText = ReasonWords.status(diagnostic);
        boolean vague = said == null || said.endsWith(".0.0");
        String status = vague && inText != null ? inText : said;
        BounceReason reason =
                delayed ? BounceReason.DELAYED : ReasonWords.reason(status, diagnostic);
        if (reason == BounceReason.UNKNOWN && recipients.size() == 1) {
            reason = ReasonWords.reason(status, words);
        }
        boolean permanent = !delayed && (status == null || !status.startsWith("4"));
        return new Bounce(address(recipient), status, reason, Detail.of(diagnostic), permanent);
    }

    /// The address we wrote to, when the report knows it; what it became on the way otherwise.
    private static String address(Map<String, String> recipient) {
        String original = plain(recipient.getOrDefault("original-recipient", ""));
        String last = plain(recipient.getOrDefault("final-recipient", ""));
        return original.contains("@") || last.isEmpty() ? original : last;
    }

    private static String plain(String field) {
        String value = field.substring(field.indexOf(';') + 1).strip();
        int open = value.indexOf('<');
        int close = value.indexOf('>', open + 1);
        String inside = open >= 0 && close > open ? value.substring(open + 1, close) : value;
        String unquoted = inside.replaceAll("[\"'<>\\s]", "");
        return unquoted.replaceFirst("(?i)^(rfc822|smtp|mailto|user)[:,]", "");
    }

    private static List<Bounce> distinct(List<Bounce> all) {
        var byAddress = new LinkedHashMap<String, Bounce>();
        all.stream()
                .filter(b -> !b.recipient().isEmpty())
                .forEach(b -> byAddress.putIfAbsent(b.recipient().toLowerCase(Locale.ROOT), b));
        return List.copyOf(byAddress.values());
    }
}
