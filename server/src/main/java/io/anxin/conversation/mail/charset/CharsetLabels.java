package io.anxin.conversation.mail.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What senders mean by the names of charsets. A label is widened to the superset that mail
/// programs really write (GB2312 to GB18030, ISO-8859-1 to Windows-1252, Shift_JIS to Windows-31J),
/// as the Encoding standard of the web does.
final class CharsetLabels {

    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gb_2312-80", "GB18030"),
                    Map.entry("gb2312_charset", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("x-gbk", "GB18030"),
                    Map.entry("cp936", "GB18030"),
                    Map.entry("936", "GB18030"),
                    Map.entry("windows-936", "GB18030"),
                    Map.entry("euc-cn", "GB18030"),
                    Map.entry("cn-gb", "GB18030"),
                    Map.entry("chinese", "GB18030"),
                    Map.entry("big5", "x-windows-950"),
                    Map.entry("big-5", "x-windows-950"),
                    Map.entry("cp950", "x-windows-950"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("ks_c_5601-1989", "x-windows-949"),
                    Map.entry("ksc5601", "x-windows-949"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("cp949", "x-windows-949"),
                    Map.entry("uhc", "x-windows-949"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("shift-jis", "windows-31j"),
                    Map.entry("sjis", "windows-31j"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("cp932", "windows-31j"),
                    Map.entry("iso-2022-jp", "x-windows-50221"),
                    Map.entry("iso-2022-jp-ms", "x-windows-50221"),
                    Map.entry("cp50220", "x-windows-50221"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("ascii", "windows-1252"),
                    Map.entry("ansi_x3.4-1968", "windows-1252"),
                    Map.entry("646", "windows-1252"),
                    Map.entry("cp1252", "windows-1252"),
                    Map.entry("iso-8859-8-i", "ISO-8859-8"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("utf8", "UTF-8"),
                    Map.entry("utf-8mb4", "UTF-8"),
                    Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private CharsetLabels() {}

    /// The charset meant, or null when the label is unknown or one of the 7-bit forms that Java
    /// does not have ([SevenBit]).
    static @Nullable Charset find(String label) {
        String meant = MEANT.getOrDefault(normal(label), normal(label));
        try {
            return Charset.forName(meant);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// Lower case, without quotes, spaces and the language suffix of RFC 2231 (`utf-8*en`).
    static String normal(String label) {
        String plain = label.replaceAll("[\"'\\s;\\\\]", "").toLowerCase(Locale.ROOT);
        int star = plain.indexOf('*');
        return star > 0 ? plain.substring(0, star) : plain;
    }
}
