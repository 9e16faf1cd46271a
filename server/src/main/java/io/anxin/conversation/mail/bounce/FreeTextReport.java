package io.anxin.conversation.mail.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recipients named in a report that people were meant to read. The forms of the mail systems
/// differ, what they share is used: the report comes before the copy of the mail, the failed
/// addresses stand after a sentence that says so, or begin a line; addresses of helpers, senders
/// and the report itself stand in sentences of other kinds.
final class FreeTextReport {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");

    /// Here the copy of our mail begins.
    private static final Pattern COPY =
            Pattern.compile(
                    "(?i)^\\W*((below|after) (this|the next) line is|this is a copy|copy of (the|your) (message|mail)"
                            + "|(the )?(header|headers|text) of the (source|original)|(the )?original (message|mail)( text| header| attached| as | follows|:|\\W*$)"
                            + "|returned (mail|message)\\W*$|message (text|header|contents|from you)|unsent message|old message"
                            + "|start of|begin(ning)? of|your (original )?message (follows|reads|was)|the message (that|you sent) (caused|follows)|message follows|included is a copy|text of your"
                            + "|----? ?transcript of session follows|\u539F\u59CB\u90AE\u4EF6|\u539F\u90AE\u4EF6|\u539F\u4FE1).*");

    /// Several of these in a row are the header of our mail.
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?i)^(>\\s*)?(return-path|received|message-id|mime-version|content-type|date|subject|x-[\\w-]+|sender|delivered-to):.*");

    private static final Pattern FAILED =
            Pattern.compile(
                    "(?i)(recipient|address|following|deliver|user|mailbox|fail|reject|undeliver|destin|remis|"
                            + "could not|not reach|unknown|\u6536\u4EF6\u4EBA|\u9001\u8FBE|\u6295\u9012|\u9000\u4FE1|\u5931\u8D25|\u53D1\u9001\u5230|\u53D1\u7ED9)");

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)(contact|postmaster|please (send|reply|write|call|forward)|assistance|question|help ?desk|abuse"
                            + "|^\\W*(from|sender|reply-to|errors-to|message-id|cc|x-[\\w-]+|list-[\\w-]+|in-reply-to|references|subject|return-path|helo|mail from)\\s*[:<]"
                            + "|\\bvia\\b|as the sender|>>> mail from|on behalf of|received from|sent by|\u8054\u7CFB|\u53D1\u4EF6\u4EBA)");

    private static final Set<String> MACHINES =
            Set.of("mailer-daemon", "postmaster", "mail-daemon", "abuse", "helpdesk");

    private final List<String> lines;
    private final Set<String> ours;

    /// @param ours addresses of our side, never a failed recipient when others are named
    FreeTextReport(String text, Set<String> ours) {
        this.lines = reportOnly(text);
        this.ours = ours;
    }

    /// The words of the report, without the copy of our mail.
    String words() {
        return String.join("\n", lines);
    }

    /// @return failed address to what is said about it, in the order of the report
    Map<String, String> failed() {
        Map<String, String> clear = collect(false);
        return clear.isEmpty() ? collect(true) : clear;
    }

    private Map<String, String> collect(boolean anywhere) {
        var found = new LinkedHashMap<String, String>();
        var seen = new java.util.HashSet<String>();
        boolean announced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher address = ADDRESS.matcher(line);
            boolean other = OTHER.matcher(line).find();
            announced |= FAILED.matcher(line).find();
            while (!other && address.find()) {
                String each = trimmed(address.group());
                boolean leads =
                        line.substring(0, address.start())
                                .matches(
                                        "[\\W\\d]*((?i)to|user|smtp|dda:smtp|rcpt to|recipient|address)?[\\W]*");
                boolean usable = isCandidate(each) && (announced || leads || anywhere);
                if (usable && seen.add(each.toLowerCase(Locale.ROOT))) {
                    found.put(each, said(i));
                }
            }
        }
        return found;
    }

    private boolean isCandidate(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String local = lower.substring(0, lower.indexOf('@'));
        boolean messageId = local.length() > 30 && local.matches(".*\\d{6,}.*");
        return !ours.contains(lower) && !MACHINES.contains(local) && !messageId;
    }

    private static String trimmed(String address) {
        return address.replaceFirst("(?i)^smtp[=:]", "")
                .replaceFirst("^[*'=.]+", "")
                .replaceFirst("[.']+$", "");
    }

    /// The line of the address and what follows until the next address or empty line.
    private String said(int at) {
        var said = new StringBuilder(lines.get(at));
        for (int i = at + 1; i < Math.min(at + 6, lines.size()); i++) {
            if (ADDRESS.matcher(lines.get(i)).lookingAt()) {
                break;
            }
            said.append(' ').append(lines.get(i));
        }
        return said.toString();
    }

    private static List<String> reportOnly(String text) {
        var kept = new ArrayList<String>();
        int headers = 0;
        for (String line : text.lines().limit(2_000).toList()) {
            String plain = line.strip();
            headers = HEADER.matcher(plain).matches() ? headers + 1 : plain.isEmpty() ? headers : 0;
            boolean copy =
                    COPY.matcher(plain).matches() && !kept.stream().allMatch(String::isBlank);
            boolean transcript = plain.toLowerCase(Locale.ROOT).contains("transcript of session");
            if (headers >= 3 || (copy && !transcript)) {
                break;
            }
            kept.add(line.length() > 2_000 ? line.substring(0, 2_000) : line);
        }
        return kept;
    }
}
