package io.anxin.conversation.mail.header;

import io.anxin.conversation.mail.charset.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Encoded words of header fields (RFC 2047). Neighbours of the same charset are joined as bytes
/// before they are decoded, because many programs split them inside a character.
public final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {}

    public static boolean contains(String text) {
        return text.contains("=?") && WORD.matcher(text).find();
    }

    public static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var out = new StringBuilder(text.length());
        var run = new Run();
        int done = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String between = text.substring(done, word.start());
            if (run.isEmpty() || !between.isBlank()) {
                run.flush(out);
                out.append(between);
            }
            run.add(word.group(1), word.group(2), word.group(3), out);
            done = word.end();
        }
        run.flush(out);
        return out.append(text, done, text.length()).toString();
    }

    /// Words of one charset that follow each other.
    private static final class Run {
        private String charset = "";
        private final StringBuilder base64 = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean isEmpty() {
            return charset.isEmpty();
        }

        void add(String wordCharset, String encoding, String data, StringBuilder out) {
            if (!wordCharset.equalsIgnoreCase(charset)) {
                flush(out);
                charset = wordCharset.toLowerCase(Locale.ROOT);
            }
            if (encoding.equalsIgnoreCase("B")) {
                base64.append(data);
                if (data.endsWith("=") || base64.length() % 4 == 0) {
                    closeBase64();
                }
            } else {
                closeBase64();
                quotedPrintable(data, bytes);
            }
        }

        void flush(StringBuilder out) {
            closeBase64();
            if (bytes.size() > 0) {
                String text = TextDecoder.decode(bytes.toByteArray(), charset).text();
                out.append(text.replaceAll("[\\r\\n]+", " "));
            }
            bytes.reset();
            charset = "";
        }

        private void closeBase64() {
            byte[] decoded = lenientBase64(base64.toString());
            bytes.write(decoded, 0, decoded.length);
            base64.setLength(0);
        }
    }

    private static byte[] lenientBase64(String data) {
        String plain = data.replaceAll("[^A-Za-z0-9+/]", "");
        int usable = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
        return Base64.getDecoder().decode(plain.substring(0, usable));
    }

    private static void quotedPrintable(String data, ByteArrayOutputStream bytes) {
        byte[] raw = data.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '=' && at + 2 < raw.length && hex(raw[at + 1], raw[at + 2]) >= 0) {
                bytes.write(hex(raw[at + 1], raw[at + 2]));
                at += 2;
            } else {
                bytes.write(raw[at] == '_' ? ' ' : raw[at]);
            }
        }
    }

    /// The value of two hexadecimal digits, -1 when they are none.
    static int hex(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : (h << 4) | l;
    }
}
