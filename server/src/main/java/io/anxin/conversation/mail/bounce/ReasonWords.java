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
                "quota|(mailbox|mail ?box|mailfolder|folder|inbox|account|storage|disk|space).{0,40}(full|exceed|not enough|over)|over ?quota|overquota|not enough space|邮箱已满|邮箱满|容量|空间不足|信箱已滿|已满");
        put(
                BounceReason.MAILBOX_DISABLED,
                "disabled|deactivated|inactive|suspended|\\blocked|not active|discontinued|not been collected|停用|冻结|禁用|注销|未激活");
        put(
                BounceReason.TOO_LARGE,
                "too (large|big)|size limit|maximum.{0,20} size|exceeds.{0,30}(size|limit)|message size|邮件过大|太大|超过.{0,12}(大小|限制)");
        put(
                BounceReason.BLOCKED,
                "spam|blacklist|black list|blocklist|block list|blocked|listed (in|at|by)|rbl|reputation|spf|dkim|dmarc|junk|垃圾邮件|拒收|黑名单|拦截|屏蔽");
        put(
                BounceReason.USER_UNKNOWN,
                "(user|recipient|account|mailbox|address|person|name|alias|addressee).{0,60}(unknown|not ?found|not exist|n't exist|no such|invalid|not known|not recognized|not listed|unavailable|does not have|doesn't have|no longer|not a valid|rejected)|(unknown|no such|invalid|bad|not a valid|nonexist\\w*|no) .{0,30}(user|recipient|mailbox|address|account|person|addressee|alias)|no mailbox|doesn't have a|isn't a|undeliverable address|unrouteable|did not exactly match|不存在|无此用户|用户未找到|找不到该?(用户|邮箱|收件人)|无效的?(收件人|地址)|地址错误|查无此人|没有找到");
        put(
                BounceReason.HOST_UNKNOWN,
                "null mx|host.{0,40}(unknown|not found|not known)|(unknown|no such) (host|domain)|name service error|(nameserver|name server)|domain.{0,40}(not|n't|no) (exist|found|resolv)|nxdomain|no mx|dns|(域名|主机).{0,10}(不存在|无法解析|错误)");
        put(
                BounceReason.POLICY,
                "policy|relay(ing)? (denied|not|access)|denied|prohibited|not (allowed|permitted|authorized|accepting)|authentication|rejected|refused|策略|权限|拒绝|禁止");
        put(BounceReason.CONTENT, "virus|attachment|content|病毒|内容|附件");
        put(
                BounceReason.SYSTEM,
                "timed? ?out|aborted after|failed \\d+ attempts|delivery attempts|command died|find a gateway|connection|not reachable|unreachable|not responding|too many hops|loop|retry|hops|system error|超时|连接|无响应|系统错误");
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
        if (byCode != BounceReason.UNKNOWN) {
            return byCode;
        }
        BounceReason byWords = byWords(text);
        boolean security = status != null && status.startsWith("7.", 2);
        boolean refused = byWords == BounceReason.BLOCKED || byWords == BounceReason.POLICY;
        return security && !refused && byWords != BounceReason.USER_UNKNOWN
                ? BounceReason.POLICY
                : byWords;
    }

    private static BounceReason byStatus(String status) {
        String detail = status.substring(status.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (detail) {
            case "1.1", "1.0", "1.3", "1.6", "1.4" -> BounceReason.USER_UNKNOWN;
            // 1.10 is left to the words: a null MX in RFC 7505, an unknown recipient at Exchange
            case "1.2", "4.4", "4.3" -> BounceReason.HOST_UNKNOWN;
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
