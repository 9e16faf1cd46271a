package io.anxin.conversation.mail.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The 7-bit forms that Java has no charset for: UTF-7 (RFC 2152) and HZ (RFC 1843).
final class SevenBit {

    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private SevenBit() {}

    static @Nullable String decode(byte[] bytes, String label) {
        return switch (CharsetLabels.normal(label)) {
            case "utf-7", "utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7" -> utf7(bytes);
            case "hz-gb-2312", "hz", "hzgb2312" -> hz(bytes);
            default -> null;
        };
    }

    private static String utf7(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            char c = (char) (bytes[at++] & 0xff);
            if (c != '+') {
                text.append(c);
            } else if (at < bytes.length && bytes[at] == '-') {
                text.append('+');
                at++;
            } else {
                at = utf16Run(bytes, at, text);
            }
        }
        return text.toString();
    }

    private static int utf16Run(byte[] bytes, int from, StringBuilder text) {
        int at = from;
        int bits = 0;
        int held = 0;
        while (at < bytes.length) {
            int value = BASE64.indexOf(bytes[at]);
            if (value < 0) {
                break;
            }
            at++;
            held = (held << 6) | value;
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                text.append((char) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return at < bytes.length && bytes[at] == '-' ? at + 1 : at;
    }

    private static String hz(byte[] bytes) {
        var gb = new ByteArrayOutputStream(bytes.length);
        boolean chinese = false;
        for (int at = 0; at < bytes.length; at++) {
            int next = at + 1 < bytes.length ? bytes[at + 1] : 0;
            if (bytes[at] == '~' && (next == '{' || next == '}')) {
                chinese = next == '{';
                at++;
            } else if (bytes[at] == '~' && (next == '~' || next == '\n')) {
                if (next == '~') {
                    gb.write('~');
                }
                at++;
            } else {
                gb.write(chinese && bytes[at] > ' ' ? bytes[at] | 0x80 : bytes[at]);
            }
        }
        byte[] eightBit = gb.toByteArray();
        Charset gb18030 = CharsetLabels.find("gb2312");
        return new String(eightBit, gb18030 == null ? StandardCharsets.UTF_8 : gb18030);
    }
}
