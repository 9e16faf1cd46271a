package io.anxin.conversation.mail.header;

import io.anxin.conversation.mail.charset.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A field of the form `value; name=value; ...` such as Content-Type: RFC 2045, with continued and
/// encoded values of RFC 2231, and also the encoded words that many programs put there against the
/// rules.
public final class Parameters {

    private static final int MOST = 100;

    /// A numbered piece of a value, `name*1*=...`.
    private record Piece(String text, boolean encoded) {}

    private final String value;
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();

    private Parameters(String field) {
        int semicolon = field.indexOf(';');
        value = (semicolon < 0 ? field : field.substring(0, semicolon)).strip();
        int at = semicolon < 0 ? field.length() : semicolon + 1;
        while (at < field.length() && plain.size() + pieces.size() < MOST) {
            at = readOne(field, at);
        }
    }

    public static Parameters parse(String field) {
        return new Parameters(field);
    }

    /// The part before the first parameter, lower case, without spaces.
    public String value() {
        return value.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /// A decoded parameter, null when missing. The form of RFC 2231 wins over the plain one.
    public @Nullable String get(String name) {
        TreeMap<Integer, Piece> parts = pieces.get(name);
        if (parts != null) {
            return join(parts);
        }
        String raw = plain.get(name);
        return raw == null ? null : EncodedWords.decode(raw);
    }

    private int readOne(String field, int from) {
        int equals = field.indexOf('=', from);
        int semicolon = field.indexOf(';', from);
        if (equals < 0 || (semicolon >= 0 && semicolon < equals)) {
            return semicolon < 0 ? field.length() : semicolon + 1;
        }
        String name = field.substring(from, equals).strip().toLowerCase(Locale.ROOT);
        int at = equals + 1;
        while (at < field.length() && Character.isWhitespace(field.charAt(at))) {
            at++;
        }
        var text = new StringBuilder();
        boolean quoted = at < field.length() && field.charAt(at) == '"';
        at = quoted ? readQuoted(field, at + 1, text) : readToken(field, at, text);
        keep(name, text.toString().strip());
        return at;
    }

    private static int readQuoted(String field, int from, StringBuilder text) {
        int at = from;
        while (at < field.length() && field.charAt(at) != '"') {
            char c = field.charAt(at);
            boolean escapes = at + 1 < field.length() && "\"\\".indexOf(field.charAt(at + 1)) >= 0;
            if (c == '\\' && escapes) {
                at++;
            }
            text.append(field.charAt(at++));
        }
        int end = field.indexOf(';', at);
        return end < 0 ? field.length() : end + 1;
    }

    private static int readToken(String field, int from, StringBuilder text) {
        int end = field.indexOf(';', from);
        int stop = end < 0 ? field.length() : end;
        text.append(field, from, stop);
        return end < 0 ? stop : stop + 1;
    }

    private void keep(String name, String text) {
        String[] parts = name.split("\\*", -1);
        if (parts.length == 1) {
            plain.putIfAbsent(name, text);
            return;
        }
        boolean encoded = name.endsWith("*");
        int number = 0;
        if (!parts[1].isEmpty() && parts[1].length() < 5 && parts[1].matches("\\d+")) {
            number = Integer.parseInt(parts[1]);
        }
        pieces.computeIfAbsent(parts[0], _ -> new TreeMap<>())
                .putIfAbsent(number, new Piece(text, encoded));
    }

    private static String join(SortedMap<Integer, Piece> parts) {
        String charset = null;
        var bytes = new ByteArrayOutputStream();
        boolean any = false;
        boolean first = true;
        for (Piece piece : parts.values()) {
            String text = piece.text;
            String[] head = text.split("'", 3);
            if (first && piece.encoded && head.length == 3) {
                charset = head[0];
                text = head[2];
            }
            any |= piece.encoded;
            first = false;
            byte[] raw = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(piece.encoded ? percent(raw) : raw);
        }
        if (!any) {
            return EncodedWords.decode(bytes.toString(StandardCharsets.UTF_8));
        }
        boolean named = charset != null && !charset.isEmpty();
        return TextDecoder.decode(bytes.toByteArray(), named ? charset : null).text();
    }

    private static byte[] percent(byte[] raw) {
        var out = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            int value =
                    raw[at] == '%' && at + 2 < raw.length
                            ? EncodedWords.hex(raw[at + 1], raw[at + 2])
                            : -1;
            out.write(value >= 0 ? value : raw[at]);
            at += value >= 0 ? 2 : 0;
        }
        return out.toByteArray();
    }
}
