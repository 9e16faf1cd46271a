package io.anxin.conversation.mail.quote;

import java.util.List;
import java.util.regex.Pattern;

/// How mail programs announce the older mail and the signature, in English, Chinese and the other
/// languages that are often seen.
final class QuoteMarks {

    /// Everything after such a line is older mail.
    private static final List<Pattern> HARD =
            List.of(
                    Pattern.compile(
                            "(?i)^[-_=\\s\u2014]{2,}\\s*(original( message)?|original appointment|forwarded message"
                                    + "|reply message|mail original|message d'origine|ursprüngliche nachricht"
                                    + "|mensaje original|messaggio originale"
                                    + "|原始邮件|原始信息|原邮件"
                                    + "|回复的原邮件|回复的邮件"
                                    + "|转发的邮件|转发邮件信息"
                                    + "|转发的消息|原始郵件|原始訊息"
                                    + "|元のメッセージ)\\s*[-_=\\s\u2014]*$"),
                    Pattern.compile("^_{20,}$"),
                    Pattern.compile("(?i)^-+\\s*回复的原邮件.*"));

    /// A line that says who wrote what is quoted next.
    private static final List<Pattern> ATTRIBUTION =
            List.of(
                    Pattern.compile("(?i)^\\s*on\\b.{5,300}\\bwrote\\s*[:：]\\s*$"),
                    Pattern.compile(
                            "(?i)^\\s*at \\d{4}-\\d\\d-\\d\\d.{3,200}\\bwrote\\s*[:：]\\s*$"),
                    Pattern.compile("^\\s*在.{4,300}(写道|寫道)\\s*[:：]?\\s*$"),
                    Pattern.compile("^\\s*.{1,150}[于於]\\s*\\d{4}年.{1,150}[写寫]道\\s*[:：]?\\s*$"),
                    Pattern.compile("^\\s*\\d{4}[-/年].{4,200}(写道|寫道)\\s*[:：]\\s*$"),
                    Pattern.compile("(?i)^\\s*.{3,200}\\bwrote\\s*[:：]\\s*$"),
                    Pattern.compile("(?i)^\\s*le\\b.{5,300}a écrit\\s*:\\s*$"),
                    Pattern.compile("(?i)^\\s*am\\b.{5,300}schrieb.{0,200}:\\s*$"),
                    Pattern.compile("(?i)^\\s*el\\b.{5,300}escribió\\s*:\\s*$"));

    private static final Pattern ATTRIBUTION_START =
            Pattern.compile("(?i)^\\s*(on|at|le|am|el|在)\\s?.{4,}");

    private static final Pattern FROM_LINE =
            Pattern.compile(
                    "(?i)^[\\s*>|]*(from|von|de|发件人|寄件者|寄件人|发自" + "|差出人)\\s*\\**\\s*[:：].{1,300}$");

    private static final Pattern FIELD_LINE =
            Pattern.compile(
                    "(?i)^[\\s*>|]*(sent|date|to|cc|subject|gesendet|an|betreff|envoyé|à|objet"
                            + "|发送时间|发送日期|日期|时间|收件人"
                            + "|抄送|抄送人|主题|标题|寄件日期|收件者"
                            + "|副本|主旨|傳送日期)\\s*\\**\\s*[:：].*$");

    private static final List<Pattern> DEVICE =
            List.of(
                    Pattern.compile(
                            "(?i)^(sent from (my|outlook|mail|yahoo|samsung|iphone|ipad|huawei|xiaomi)|get outlook for|sent via).{0,80}$"),
                    Pattern.compile(
                            "^(来自|发自|由|从)\\s*(我的|Windows|Outlook|Foxmail|iPhone|iPad|华为|小米|网易|QQ|安卓|Android|手机|Mail).{0,60}$"),
                    Pattern.compile("^.{0,20}(获取 Outlook for|使用.{1,20}邮箱发送).{0,40}$"));

    private QuoteMarks() {}

    static boolean isHard(String line) {
        return line.length() < 300
                && HARD.stream().anyMatch(p -> p.matcher(line.strip()).matches());
    }

    static boolean isAttribution(String line) {
        return line.length() < 600
                && (line.contains("wrote")
                        || line.contains("道")
                        || line.stripTrailing().endsWith(":"))
                && ATTRIBUTION.stream().anyMatch(p -> p.matcher(line).matches());
    }

    static boolean mayStartAttribution(String line) {
        return line.length() < 300 && ATTRIBUTION_START.matcher(line).matches();
    }

    static boolean isFromLine(String line) {
        return line.length() < 400 && FROM_LINE.matcher(line).matches();
    }

    static boolean isFieldLine(String line) {
        return line.length() < 2_000 && FIELD_LINE.matcher(line).matches();
    }

    static boolean isDevice(String line) {
        String plain = line.strip();
        return plain.length() < 120 && DEVICE.stream().anyMatch(p -> p.matcher(plain).matches());
    }
}
