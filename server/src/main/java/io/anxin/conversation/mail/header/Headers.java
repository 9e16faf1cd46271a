package io.anxin.conversation.mail.header;

import io.anxin.conversation.mail.charset.TextDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The header of a mail or of one of its parts, in order, as tolerant as mail servers are.
public final class Headers {

    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_FIELD = 65_536;

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();
    private final int bodyStart;

    private Headers(byte[] mail, int from, int to) {
        int at = skipEnvelopeLine(mail, from, to);
        while (at < to && !isEmptyLine(mail, at, to)) {
            int end = endOfField(mail, at, to);
            int colon = colon(mail, at, end);
            boolean fieldFollows = end < to && colon(mail, end, endOfField(mail, end, to)) > 0;
            if (colon < 0 && !(fieldFollows && !fields.isEmpty())) {
                break; // text without the empty line that should precede it
            }
            if (colon > 0) {
                add(mail, at, colon, end);
            }
            at = end;
        }
        bodyStart = at < to && isEmptyLine(mail, at, to) ? nextLine(mail, at, to) : at;
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

    private void add(byte[] mail, int from, int colon, int end) {
        if (fields.size() >= MOST_FIELDS) {
            return;
        }
        int last = Math.min(end, colon + 1 + LONGEST_FIELD);
        String name = TextDecoder.header(Arrays.copyOfRange(mail, from, colon));
        String value = TextDecoder.header(Arrays.copyOfRange(mail, colon + 1, last));
        String unfolded = value.replaceAll("\\r?\\n[ \\t]*|\\r[ \\t]*", " ").strip();
        fields.add(new Field(name.strip().toLowerCase(Locale.ROOT), unfolded));
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
                        && mail[word + 4] == ' ';
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
