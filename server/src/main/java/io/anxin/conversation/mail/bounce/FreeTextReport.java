package io.anxin.conversation.mail.bounce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
                            + "|start of|begin(ning)? of|your (original )?message (follows|reads)|the message (that|you sent) (caused|follows)|message follows|included is a copy|text of your"
                            + "|----? ?transcript of session follows|(原始|原)(邮件|信|信件)(内容|正文|如下|的?拷贝)?[\\s:：=*—-]*$).*");

    /// Several of these in a row are the header of our mail.
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?i)^(>\\s*)?(return-path|received|message-id|mime-version|content-type|date|subject|x-[\\w-]+|sender|delivered-to):.*");

    private static final Pattern LEAD =
            Pattern.compile(
                    "(?i)[\\W\\d]*(to|user|smtp|rcpt to|(failed |intended )?recipient|(undeliverable )?address"
                            + "|.{0,60}dda:smtp|5\\d\\d\\b.{0,160}\\b(to|for)|.{0,60}deliver\\w*( your)?( message| mail)? to|收件人|收件地址)?[\\W]*");

    /// A refusal in the words of the other server.
    private static final Pattern REFUSAL = Pattern.compile("\\s*5\\d\\d[ -]");

    private static final Pattern ALONE =
            Pattern.compile("(?m)^[\\s*<\"']*[^\\s@<>]{1,64}@[^\\s@<>]{3,200}[>\"']*:?\\s*$");

    private static final Pattern MAILBOX =
            Pattern.compile("\\s*([\\w.-]{3,40})(\\s{2,}.*|\\s+[\"'(].*)?\\s*");

    private static final Pattern NOT_DELIVERED =
            Pattern.compile("(?i)(could not be|can ?not be|not) delivered");

    private static final Pattern STRONG =
            Pattern.compile(
                    "(?i)(could ?n.t|unable|cannot|can ?not|\\bnot\\b|fail|reject|unknown|undeliver|invalid|returned|recipient"
                            + "|no such|full|exceed|quota|unavailable|不存在|失败|无法|未能|拒|退)");

    private static final Pattern FAILED =
            Pattern.compile(
                    "(?i)(recipient|address|following|deliver|user|mailbox|fail|reject|undeliver|destin|remis|"
                            + "could not|not reach|unknown|收件人|送达|投递|退信|失败|发送到|发给)");

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)(contact|postmaster|please (send|reply|write|call|forward)|assistance|question|help ?desk|abuse"
                            + "|^\\W*(from|to|sender|reply-to|errors-to|message-id|cc|x-[\\w-]+|list-[\\w-]+|in-reply-to|references|subject|return-path|helo|mail from)\\s*[:<]"
                            + "|\\bvia\\b|as the sender|>>> mail from|on behalf of|received from|sent by|联系|发件人)");

    private static final Set<String> MACHINES =
            Set.of("mailer-daemon", "postmaster", "mail-daemon", "abuse", "helpdesk");

    private final List<String> lines;
    private final Set<String> ours;

    /// @param ours addresses of our side, never a failed recipient when others are named
    FreeTextReport(String text, Set<String> ours) {
        this.lines = reportOnly(text);
        this.ours = ours;
    }

    /// The text ends with a copy of another mail, or has a line that is nothing but an address.
    static boolean showsCopy(String text) {
        List<String> report = reportOnly(text);
        return report.size() < text.lines().limit(2_000).count()
                || ALONE.matcher(String.join("\n", report)).find();
    }

    /// The words of the report, without the copy of our mail.
    String words() {
        return String.join("\n", lines);
    }

    /// @return failed address to what is said about it, in the order of the report
    Map<String, String> failed() {
        for (Place place : Place.values()) {
            Map<String, String> found = collect(place);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    /// Where an address stands, from the surest sign of failure to the weakest.
    private enum Place {
        LEADS_A_LINE,
        IN_SUCH_A_SENTENCE,
        ANNOUNCED,
        ANYWHERE
    }

    private Map<String, String> collect(Place place) {
        var found = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        boolean announced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            announced |= FAILED.matcher(line).find();
            boolean other = OTHER.matcher(line).find() && !REFUSAL.matcher(line).lookingAt();
            boolean strong = STRONG.matcher(line).find();
            Matcher address = ADDRESS.matcher(line);
            while (!other && address.find()) {
                String each = trimmed(address.group());
                boolean leads = LEAD.matcher(line.substring(0, address.start())).matches();
                boolean usable =
                        switch (place) {
                            case LEADS_A_LINE -> leads && announced;
                            case IN_SUCH_A_SENTENCE -> strong;
                            case ANNOUNCED -> announced;
                            case ANYWHERE -> true;
                        };
                if (usable && isCandidate(each) && seen.add(each.toLowerCase(Locale.ROOT))) {
                    found.put(each, said(i));
                }
            }
        }
        return found;
    }

    /// Systems that name only the mailbox: one word after the sentence that announces it.
    @Nullable String mailboxOnly() {
        String before = "";
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            Matcher word = MAILBOX.matcher(line);
            if (before.endsWith(":") && NOT_DELIVERED.matcher(before).find() && word.matches()) {
                return word.group(1);
            }
            before = before.endsWith(":") ? line.strip() : before + " " + line.strip();
            before = before.length() > 400 ? before.substring(before.length() - 400) : before;
        }
        return null;
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
