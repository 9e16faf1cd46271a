package io.anxin.conversation.mail.header;

import io.anxin.conversation.mail.charset.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The header of a mail or of one of its parts, in order, as tolerant as mail servers are.
public final class Headers {

    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_FIELD = 65_536;

    private record Field(String name, String value) {}

    /// Where a field stands in the mail.
    private record Span(int from, int colon, int to) {

        Span until(int end) {
            return new Span(from, colon, end);
        }

        byte[] name(byte[] mail) {
            return Arrays.copyOfRange(mail, from, colon);
        }

        byte[] value(byte[] mail) {
            return Arrays.copyOfRange(mail, colon + 1, Math.min(to, colon + 1 + LONGEST_FIELD));
        }

        boolean isNamed(byte[] mail, String name) {
            return colon - from == name.length()
                    && new String(name(mail), StandardCharsets.ISO_8859_1).equalsIgnoreCase(name);
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private final int bodyStart;

    private Headers(byte[] mail, int from, int to) {
        int at = skipEnvelopeLine(mail, skipMark(mail, from, to), to);
        var spans = new ArrayList<Span>();
        while (at < to && !isEmptyLine(mail, at, to)) {
            int end = endOfField(mail, at, to);
            int colon = colon(mail, at, end);
            boolean fieldFollows = end < to && colon(mail, end, endOfField(mail, end, to)) > 0;
            if (colon < 0 && !(fieldFollows && !spans.isEmpty())) {
                break; // text without the empty line that should precede it
            }
            if (colon > 0 && spans.size() < MOST_FIELDS) {
                spans.add(new Span(at, colon, end));
            } else if (colon < 0) {
                spans.set(spans.size() - 1, spans.getLast().until(end)); // a fold without its space
            }
            at = end;
        }
        bodyStart = at < to && isEmptyLine(mail, at, to) ? nextLine(mail, at, to) : at;
        String charset = rawCharset(mail, spans);
        spans.forEach(span -> add(mail, span, charset));
    }

    /// What the bytes above 127 of all fields together are in: a single field is often too short to
    /// tell. Null when there are none.
    private static @Nullable String rawCharset(byte[] mail, List<Span> spans) {
        var raw = new ByteArrayOutputStream();
        String label = null;
        for (Span span : spans) {
            byte[] value = span.value(mail);
            if (!TextDecoder.isPlain(value)) {
                raw.writeBytes(value);
            }
            if (span.isNamed(mail, "content-type")) {
                String type = new String(value, StandardCharsets.ISO_8859_1);
                label = Parameters.parse(type.replaceAll("\\s+", " ").strip()).get("charset");
            }
        }
        return raw.size() == 0 ? null : TextDecoder.rawCharset(raw.toByteArray(), label);
    }

    /// Reads the header that starts at `from`.
    public static Headers read(byte[] mail, int from, int to) {
        return new Headers(mail, from, to);
    }

    /// Where the body begins, in the bytes that were read.
    public int bodyStart() {
        return bodyStart;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /// All values of a field, topmost first: unfolded, not yet decoded.
    public List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream().filter(f -> f.name.equals(wanted)).map(Field::value).toList();
    }

    public Optional<String> first(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream().filter(f -> f.name.equals(wanted)).map(Field::value).findFirst();
    }

    /// The first value, or the empty text.
    public String value(String name) {
        return first(name).orElse("");
    }

    /// The first value with its encoded words decoded, in one line.
    public String text(String name) {
        return EncodedWords.decode(value(name)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    private void add(byte[] mail, Span span, @Nullable String charset) {
        String name = TextDecoder.header(span.name(mail), charset);
        String value = TextDecoder.header(span.value(mail), charset);
        String unfolded = value.replaceAll("\\r?\\n[ \\t]*|\\r[ \\t]*", " ").strip();
        fields.add(new Field(name.strip().toLowerCase(Locale.ROOT), unfolded));
    }

    /// The mark of UTF-8 that some editors put before everything.
    private static int skipMark(byte[] mail, int from, int to) {
        boolean marked =
                from + 3 <= to
                        && mail[from] == (byte) 0xEF
                        && mail[from + 1] == (byte) 0xBB
                        && mail[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    /// The line `From someone@example.com Mon ...` of mailbox files.
    private static int skipEnvelopeLine(byte[] mail, int from, int to) {
        int at = from;
        while (at < to && isEmptyLine(mail, at, to)) {
            at = nextLine(mail, at, to);
        }
        int start = at < to ? at : from;
        boolean quoted = start < to && mail[start] == '>';
        int word = quoted ? start + 1 : start;
        boolean envelope =
                word + 5 <= to
                        && mail[word] == 'F'
                        && mail[word + 1] == 'r'
                        && mail[word + 2] == 'o'
                        && mail[word + 3] == 'm'
                        && mail[word + 4] == ' '
                        && !onlySpaceUntilColon(mail, word + 4, to);
        return envelope ? nextLine(mail, start, to) : from == 0 ? start : from;
    }

    private static int colon(byte[] mail, int from, int end) {
        for (int at = from; at < end && at - from < 200; at++) {
            if (mail[at] == ':') {
                return at > from ? at : -1;
            }
            boolean space = mail[at] == ' ' || mail[at] == '\t';
            if (space ? !onlySpaceUntilColon(mail, at, end) : mail[at] < '!') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean onlySpaceUntilColon(byte[] mail, int from, int end) {
        int at = from;
        while (at < end && (mail[at] == ' ' || mail[at] == '\t')) {
            at++;
        }
        return at < end && mail[at] == ':';
    }

    private static int endOfField(byte[] mail, int from, int to) {
        int at = nextLine(mail, from, to);
        while (at < to && (mail[at] == ' ' || mail[at] == '\t') && !isEmptyLine(mail, at, to)) {
            at = nextLine(mail, at, to);
        }
        return at;
    }

    static boolean isEmptyLine(byte[] mail, int at, int to) {
        return mail[at] == '\n' || (mail[at] == '\r' && (at + 1 >= to || mail[at + 1] == '\n'));
    }

    static int nextLine(byte[] mail, int from, int to) {
        int at = from;
        while (at < to && mail[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }
}
