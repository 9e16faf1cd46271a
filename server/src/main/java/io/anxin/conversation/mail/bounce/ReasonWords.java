package io.anxin.conversation.mail.bounce;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Why a delivery failed, from status codes (RFC 3463) and from words, English and Chinese.
final class ReasonWords {

    private static final Pattern STATUS =
            Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");

    /// A reply code of SMTP where one is to be expected, not a number of something else.
    private static final Pattern REPLY =
            Pattern.compile(
                    "(?i)(?:^|said:?\\s*|error:?\\s*|code:?\\s*|with\\s*|[:(<\\[]\\s*)([45]\\d\\d)[\\s\\-#)\\].]");

    private static final Map<BounceReason, Pattern> WORDS = new LinkedHashMap<>();

    static {
        put(
                BounceReason.MAILBOX_FULL,
                "quota|(mailbox|mail ?box|mailfolder|folder|inbox|account|storage|disk|space).{0,40}(full|exceed|not enough|over)|over ?quota|not enough space|\u90AE\u7BB1\u5DF2\u6EE1|\u90AE\u7BB1\u6EE1|\u5BB9\u91CF|\u7A7A\u95F4\u4E0D\u8DB3|\u4FE1\u7BB1\u5DF2\u6EFF|\u5DF2\u6EE1");
        put(
                BounceReason.MAILBOX_DISABLED,
                "disabled|deactivated|inactive|suspended|locked|not active|discontinued|\u505C\u7528|\u51BB\u7ED3|\u7981\u7528|\u6CE8\u9500|\u672A\u6FC0\u6D3B");
        put(
                BounceReason.TOO_LARGE,
                "too (large|big)|size limit|exceeds.{0,30}(size|limit)|message size|\u90AE\u4EF6\u8FC7\u5927|\u592A\u5927|\u8D85\u8FC7.{0,12}(\u5927\u5C0F|\u9650\u5236)");
        put(
                BounceReason.BLOCKED,
                "spam|blacklist|black list|blocklist|block list|blocked|listed (in|at|by)|rbl|reputation|spf|dkim|dmarc|junk|\u5783\u573E\u90AE\u4EF6|\u62D2\u6536|\u9ED1\u540D\u5355|\u62E6\u622A|\u5C4F\u853D");
        put(
                BounceReason.USER_UNKNOWN,
                "(user|recipient|account|mailbox|address|person|name|alias|addressee).{0,60}(unknown|not found|not exist|n't exist|no such|invalid|not known|not recognized|not listed|unavailable|does not have|doesn't have|no longer|not a valid|rejected)|(unknown|no such|invalid|bad|not a valid|nonexist\\w*|no) .{0,30}(user|recipient|mailbox|address|account|person|addressee|alias)|no mailbox|doesn't have a|isn't a|undeliverable address|unrouteable|did not exactly match|\u4E0D\u5B58\u5728|\u65E0\u6B64\u7528\u6237|\u7528\u6237\u672A\u627E\u5230|\u627E\u4E0D\u5230\u8BE5?(\u7528\u6237|\u90AE\u7BB1|\u6536\u4EF6\u4EBA)|\u65E0\u6548\u7684?(\u6536\u4EF6\u4EBA|\u5730\u5740)|\u5730\u5740\u9519\u8BEF|\u67E5\u65E0\u6B64\u4EBA|\u6CA1\u6709\u627E\u5230");
        put(
                BounceReason.HOST_UNKNOWN,
                "host.{0,40}(unknown|not found|not known)|(unknown|no such) (host|domain)|name service error|(nameserver|name server)|domain.{0,40}(not|n't) (exist|found|resolv)|nxdomain|no mx|dns|(\u57DF\u540D|\u4E3B\u673A).{0,10}(\u4E0D\u5B58\u5728|\u65E0\u6CD5\u89E3\u6790|\u9519\u8BEF)");
        put(
                BounceReason.POLICY,
                "policy|relay(ing)? (denied|not|access)|denied|prohibited|not (allowed|permitted|authorized|accepting)|authentication|rejected|refused|\u7B56\u7565|\u6743\u9650|\u62D2\u7EDD|\u7981\u6B62");
        put(
                BounceReason.CONTENT,
                "virus|attachment|content|\u75C5\u6BD2|\u5185\u5BB9|\u9644\u4EF6");
        put(
                BounceReason.SYSTEM,
                "timed? ?out|connection|not reachable|unreachable|not responding|too many hops|loop|retry|hops|system error|\u8D85\u65F6|\u8FDE\u63A5|\u65E0\u54CD\u5E94|\u7CFB\u7EDF\u9519\u8BEF");
    }

    private ReasonWords() {}

    private static void put(BounceReason reason, String words) {
        WORDS.put(reason, Pattern.compile("(?i)" + words));
    }

    static @Nullable String status(String text) {
        Matcher status = STATUS.matcher(text);
        return status.find() ? status.group(1) : null;
    }

    /// The first digit of a reply code of SMTP in the text, 0 when there is none.
    static int replyClass(String text) {
        Matcher reply = REPLY.matcher(text);
        return reply.find() ? reply.group(1).charAt(0) - '0' : 0;
    }

    static BounceReason reason(@Nullable String status, String text) {
        BounceReason byCode = status == null ? BounceReason.UNKNOWN : byStatus(status);
        return byCode == BounceReason.UNKNOWN ? byWords(text) : byCode;
    }

    private static BounceReason byStatus(String status) {
        String detail = status.substring(status.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (detail) {
            case "1.1", "1.0", "1.3", "1.6", "1.4" -> BounceReason.USER_UNKNOWN;
            case "1.2", "4.4", "4.3", "1.10" -> BounceReason.HOST_UNKNOWN;
            case "2.1" -> BounceReason.MAILBOX_DISABLED;
            case "2.2", "3.1" -> BounceReason.MAILBOX_FULL;
            case "2.3", "3.4" -> BounceReason.TOO_LARGE;
            case "6.0", "6.1", "6.2", "6.3", "6.5" -> BounceReason.CONTENT;
            case "4.1", "4.2", "4.5", "4.6", "4.7" -> BounceReason.SYSTEM;
            default -> BounceReason.UNKNOWN;
        };
    }

    private static BounceReason byWords(String text) {
        String bounded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        for (var each : WORDS.entrySet()) {
            if (each.getValue().matcher(bounded).find()) {
                return each.getKey();
            }
        }
        return BounceReason.UNKNOWN;
    }
}
