package io.anxin.notification.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an answer of HTTP/1.1 as far as it matters: its status, its beginning, and whether it came
/// to its end. Bounded in everything.
final class AnswerReader {

    private static final int LONGEST_HEAD = 32_768;
    private static final int LONGEST_BODY = 1_048_576;
    private static final int KEPT = 2_048;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    /// @param text the beginning of the body
    /// @param complete whether the body came to its end
    record Read(int status, String text, boolean complete, long retryAfterSeconds) {}

    /// What came back is not HTTP.
    static final class NoAnswer extends IOException {
        NoAnswer(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int headBytes;
    private int bodyBytes;

    /// Whether so much came that the rest does not matter.
    private boolean enough;

    private AnswerReader(InputStream in) {
        this.in = in;
    }

    static Read read(InputStream in) throws IOException {
        return new AnswerReader(new BufferedInputStream(in)).read();
    }

    private Read read() throws IOException {
        int status = status();
        Map<String, String> headers = headers();
        while (status < 200) {
            // 100 Continue and its kin come before the answer proper.
            status = status();
            headers = headers();
        }
        boolean complete = body(status, headers);
        String text = kept.toString(StandardCharsets.UTF_8).replace("\0", "");
        return new Read(status, text, complete, seconds(headers.get("retry-after")));
    }

    private int status() throws IOException {
        Matcher matcher = STATUS.matcher(line());
        if (!matcher.matches()) {
            throw new NoAnswer("no status line");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || ++headBytes > LONGEST_HEAD) {
                throw new NoAnswer("the head does not end");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private boolean body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return true;
        }
        String coding = headers.getOrDefault("transfer-encoding", "");
        if (coding.toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        boolean whole = take(length == null ? Long.MAX_VALUE : number(length, 10));
        return whole || length == null || enough;
    }

    private boolean chunks() throws IOException {
        while (true) {
            String size = line().split(";", 2)[0].strip();
            long bytes = number(size, 16);
            if (bytes == 0) {
                return true;
            }
            if (!take(bytes)) {
                return enough;
            }
            line();
        }
    }

    /// @return whether that many bytes came
    private boolean take(long wanted) throws IOException {
        for (long i = 0; i < wanted; i++) {
            int c = in.read();
            enough = ++bodyBytes > LONGEST_BODY;
            if (c < 0 || enough) {
                return false;
            }
            if (kept.size() < KEPT) {
                kept.write(c);
            }
        }
        return true;
    }

    private static long number(String text, int radix) throws NoAnswer {
        try {
            return Math.max(0, Long.parseLong(text, radix));
        } catch (NumberFormatException e) {
            throw new NoAnswer("no length: " + text);
        }
    }

    private static long seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,9}")
                ? Long.parseLong(retryAfter)
                : 0;
    }
}
