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
                            "(?i)^[-_=\\s\u2014]{2,}\\s*(original message|original appointment|forwarded message"
                                    + "|reply message|mail original|message d'origine|urspr\u00FCngliche nachricht"
                                    + "|mensaje original|messaggio originale"
                                    + "|\u539F\u59CB\u90AE\u4EF6|\u539F\u59CB\u4FE1\u606F|\u539F\u90AE\u4EF6"
                                    + "|\u56DE\u590D\u7684\u539F\u90AE\u4EF6|\u56DE\u590D\u7684\u90AE\u4EF6"
                                    + "|\u8F6C\u53D1\u7684\u90AE\u4EF6|\u8F6C\u53D1\u90AE\u4EF6\u4FE1\u606F"
                                    + "|\u8F6C\u53D1\u7684\u6D88\u606F|\u539F\u59CB\u90F5\u4EF6|\u539F\u59CB\u8A0A\u606F"
                                    + "|\u5143\u306E\u30E1\u30C3\u30BB\u30FC\u30B8)\\s*[-_=\\s\u2014]*$"),
                    Pattern.compile("^_{20,}$"),
                    Pattern.compile("(?i)^-+\\s*\u56DE\u590D\u7684\u539F\u90AE\u4EF6.*"));

    /// A line that says who wrote what is quoted next.
    private static final List<Pattern> ATTRIBUTION =
            List.of(
                    Pattern.compile("(?i)^\\s*on\\b.{5,300}\\bwrote\\s*[:\uFF1A]\\s*$"),
                    Pattern.compile(
                            "(?i)^\\s*at \\d{4}-\\d\\d-\\d\\d.{3,200}\\bwrote\\s*[:\uFF1A]\\s*$"),
                    Pattern.compile(
                            "^\\s*\u5728.{4,300}(\u5199\u9053|\u5BEB\u9053)\\s*[:\uFF1A]?\\s*$"),
                    Pattern.compile(
                            "^\\s*.{1,150}[\u4E8E\u65BC]\\s*\\d{4}\u5E74.{1,150}[\u5199\u5BEB]\u9053\\s*[:\uFF1A]?\\s*$"),
                    Pattern.compile(
                            "^\\s*\\d{4}[-/\u5E74].{4,200}(\u5199\u9053|\u5BEB\u9053)\\s*[:\uFF1A]\\s*$"),
                    Pattern.compile("(?i)^\\s*.{3,200}\\bwrote\\s*[:\uFF1A]\\s*$"),
                    Pattern.compile("(?i)^\\s*le\\b.{5,300}a \u00E9crit\\s*:\\s*$"),
                    Pattern.compile("(?i)^\\s*am\\b.{5,300}schrieb.{0,200}:\\s*$"),
                    Pattern.compile("(?i)^\\s*el\\b.{5,300}escribi\u00F3\\s*:\\s*$"));

    private static final Pattern ATTRIBUTION_START =
            Pattern.compile("(?i)^\\s*(on|at|le|am|el|\u5728)\\s?.{4,}");

    private static final Pattern FROM_LINE =
            Pattern.compile(
                    "(?i)^[\\s*>|]*(from|von|de|\u53D1\u4EF6\u4EBA|\u5BC4\u4EF6\u8005|\u5BC4\u4EF6\u4EBA|\u53D1\u81EA"
                            + "|\u5DEE\u51FA\u4EBA)\\s*\\**\\s*[:\uFF1A].{1,300}$");

    private static final Pattern FIELD_LINE =
            Pattern.compile(
                    "(?i)^[\\s*>|]*(sent|date|to|cc|subject|gesendet|an|betreff|envoy\u00E9|\u00E0|objet"
                            + "|\u53D1\u9001\u65F6\u95F4|\u53D1\u9001\u65E5\u671F|\u65E5\u671F|\u65F6\u95F4|\u6536\u4EF6\u4EBA"
                            + "|\u6284\u9001|\u6284\u9001\u4EBA|\u4E3B\u9898|\u6807\u9898|\u5BC4\u4EF6\u65E5\u671F|\u6536\u4EF6\u8005"
                            + "|\u526F\u672C|\u4E3B\u65E8|\u50B3\u9001\u65E5\u671F)\\s*\\**\\s*[:\uFF1A].*$");

    private static final List<Pattern> DEVICE =
            List.of(
                    Pattern.compile(
                            "(?i)^(sent from (my|outlook|mail|yahoo|samsung|iphone|ipad|huawei|xiaomi)|get outlook for|sent via).{0,80}$"),
                    Pattern.compile(
                            "^(\u6765\u81EA|\u53D1\u81EA|\u7531|\u4ECE)\\s*(\u6211\u7684|Windows|Outlook|Foxmail|iPhone|iPad|\u534E\u4E3A|\u5C0F\u7C73|\u7F51\u6613|QQ|\u5B89\u5353|Android|\u624B\u673A|Mail).{0,60}$"),
                    Pattern.compile(
                            "^.{0,20}(\u83B7\u53D6 Outlook for|\u4F7F\u7528.{1,20}\u90AE\u7BB1\u53D1\u9001).{0,40}$"));

    private QuoteMarks() {}

    static boolean isHard(String line) {
        return line.length() < 300
                && HARD.stream().anyMatch(p -> p.matcher(line.strip()).matches());
    }

    static boolean isAttribution(String line) {
        return line.length() < 600
                && (line.contains("wrote")
                        || line.contains("\u9053")
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
