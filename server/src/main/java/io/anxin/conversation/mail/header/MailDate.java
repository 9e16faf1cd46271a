package io.anxin.conversation.mail.header;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Date field: RFC 5322, its obsolete forms, and what else is seen.
public final class MailDate {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Pattern USUAL =
            Pattern.compile(
                    "(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*\\.?[ -]+(\\d{2,4})[ ,]+"
                            + "(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?[.\\d]*\\s*"
                            + "(?:\\(?(?:GMT|UTC|UT)?([+-]\\d{1,2}:?\\d{2})\\)?|\\(?([A-Za-z]{1,5})\\)?)?");

    /// `Mon Feb 27 13:21:44 2017`, with or without a zone before the year.
    private static final Pattern UNIX =
            Pattern.compile(
                    "([A-Za-z]{3})[a-z]*\\s+(\\d{1,2}),?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s+"
                            + "(?:([+-]\\d{4}|[A-Z]{1,5})\\s+)?(\\d{4})");

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
                            + "[.,\\d]*\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private static final List<String> CHINESE_MONTHS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    /// `星期一, 02 三月 2026` and `Mon, 02 3月 2026`, but not `2026年3月2日`.
    private static final Pattern CHINESE_MONTH =
            Pattern.compile("(?<=\\d[ -])\\s*(1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月[ -]");

    private static final Map<String, String> ZONES =
            Map.of(
                    "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700",
                    "MDT", "-0600", "PST", "-0800", "PDT", "-0700", "JST", "+0900", "CET", "+0100");

    /// `2026年3月2日 上午10:00`, as Chinese programs write without a zone.
    private static final Pattern LOCAL =
            Pattern.compile(
                    "(\\d{4})年(\\d{1,2})月(\\d{1,2})日[^\\d]{0,12}?(上午|下午|晚上)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private MailDate() {}

    private static @Nullable Instant ofChina(Matcher found) {
        int hour = Integer.parseInt(found.group(5));
        boolean late = found.group(4) != null && !found.group(4).equals("上午") && hour < 12;
        return at(
                new String[] {found.group(1), found.group(2), found.group(3)},
                new String[] {
                    Integer.toString(late ? hour + 12 : hour), found.group(6), found.group(7)
                },
                "+0800");
    }

    public static @Nullable Instant parse(String field) {
        String text = plain(field.length() > 200 ? field.substring(0, 200) : field);
        try {
            Matcher usual = USUAL.matcher(text);
            if (usual.find()) {
                String zone = usual.group(7) != null ? usual.group(7) : usual.group(8);
                return at(
                        new String[] {usual.group(3), usual.group(2), usual.group(1)},
                        new String[] {usual.group(4), usual.group(5), usual.group(6)},
                        zone);
            }
            Matcher local = LOCAL.matcher(text);
            if (local.find()) {
                return ofChina(local);
            }
            Matcher unix = UNIX.matcher(text);
            if (unix.find()) {
                return at(
                        new String[] {unix.group(7), unix.group(1), unix.group(2)},
                        new String[] {unix.group(3), unix.group(4), unix.group(5)},
                        unix.group(6));
            }
            return ofStandard(ISO.matcher(text));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Instant ofStandard(Matcher iso) {
        return iso.find()
                ? at(
                        new String[] {iso.group(1), iso.group(2), iso.group(3)},
                        new String[] {iso.group(4), iso.group(5), iso.group(6)},
                        iso.group(7))
                : null;
    }

    /// Without remarks in the middle and spaces around colons; Chinese months in English. A remark
    /// at the end stays, since it may name the only zone.
    private static String plain(String field) {
        String text = field.replaceAll("\\([^()]*\\)(?=\\s*\\S)", " ").replaceAll("\\s*:\\s*", ":");
        Matcher chinese = CHINESE_MONTH.matcher(text);
        return chinese.replaceAll(
                found -> {
                    String name = found.group(1);
                    int month =
                            Character.isDigit(name.charAt(0))
                                    ? Integer.parseInt(name)
                                    : CHINESE_MONTHS.indexOf(name) + 1;
                    int at = Math.clamp(month, 1, 12) * 3;
                    return " " + MONTHS.substring(at - 3, at) + " ";
                });
    }

    private static @Nullable Instant at(
            @Nullable String[] day, @Nullable String[] time, @Nullable String zone) {
        int month = month(day[1]);
        if (month == 0) {
            return null;
        }
        int second = Math.min(number(time[2]), 59); // leap seconds
        var local =
                LocalDateTime.of(
                        year(number(day[0])),
                        month,
                        number(day[2]),
                        number(time[0]),
                        number(time[1]),
                        second);
        return OffsetDateTime.of(local, offset(zone)).toInstant();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// Two and three digits as RFC 5322, section 4.3, reads them.
    private static int year(int written) {
        return written >= 1000 ? written : written < 50 ? 2000 + written : 1900 + written;
    }

    private static int month(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        if (Character.isDigit(name.charAt(0))) {
            return Integer.parseInt(name);
        }
        int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1;
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String digits = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone).replace(":", "");
        if (!digits.matches("[+-]\\d{3,4}")) {
            return ZoneOffset.UTC;
        }
        int value = Integer.parseInt(digits.substring(1));
        int minutes = value / 100 * 60 + value % 100;
        boolean sane = minutes <= 18 * 60;
        return ZoneOffset.ofTotalSeconds(
                sane ? 60 * (digits.charAt(0) == '-' ? -minutes : minutes) : 0);
    }
}
