package io.anxin.conversation.mail.mime;

import io.anxin.conversation.mail.mime.MimePart.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/// Content-Transfer-Encoding undone. Characters that do not belong to the encoding are skipped.
final class TransferCoding {

    private static final Set<String> NONE = Set.of("", "7bit", "8bit", "binary", "7-bit", "8-bit");
    private static final byte[] VALUES = values();

    private TransferCoding() {}

    static boolean isKnown(String encoding) {
        return NONE.contains(encoding)
                || encoding.equals("base64")
                || isQuotedPrintable(encoding)
                || isUuencode(encoding);
    }

    static byte[] decode(Slice body, String encoding) {
        if (encoding.equals("base64")) {
            return base64(body);
        }
        if (isQuotedPrintable(encoding)) {
            return quotedPrintable(body);
        }
        byte[] plain = Arrays.copyOfRange(body.mail(), body.from(), body.to());
        if (!isUuencode(encoding)) {
            return plain;
        }
        var files = Uuencode.extract(new String(plain, StandardCharsets.ISO_8859_1)).files();
        return files.isEmpty() ? plain : files.getFirst().bytes();
    }

    private static boolean isQuotedPrintable(String encoding) {
        return encoding.replaceAll("[-_]", "").equals("quotedprintable");
    }

    private static boolean isUuencode(String encoding) {
        return encoding.contains("uue") || encoding.equals("uuencode");
    }

    /// Also over several padded runs, and to the last whole byte of a cut one.
    private static byte[] base64(Slice body) {
        byte[] mail = body.mail();
        byte[] out = new byte[(body.to() - body.from()) / 4 * 3 + 3];
        int size = 0;
        int bits = 0;
        int held = 0;
        for (int at = body.from(); at < body.to(); at++) {
            int value = VALUES[mail[at] & 0xff];
            if (mail[at] == '=') {
                bits = 0;
                held = 0;
            } else if (value >= 0) {
                held = (held << 6) | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    out[size++] = (byte) (held >> bits);
                    held &= (1 << bits) - 1;
                }
            }
        }
        return size == out.length ? out : Arrays.copyOf(out, size);
    }

    private static byte[] quotedPrintable(Slice body) {
        var raw = new ByteArrayInputStream(body.mail(), body.from(), body.to() - body.from());
        var out = new ByteArrayOutputStream(body.to() - body.from());
        try (var decoded = new QuotedPrintableInputStream(raw, DecodeMonitor.SILENT)) {
            decoded.transferTo(out);
        } catch (IOException _) {
            // what was decoded until here stays
        }
        return out.toByteArray();
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < 64; i++) {
            values[letters.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
