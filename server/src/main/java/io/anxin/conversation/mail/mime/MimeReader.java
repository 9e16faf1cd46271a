package io.anxin.conversation.mail.mime;

import io.anxin.conversation.mail.header.Headers;
import io.anxin.conversation.mail.header.Parameters;
import io.anxin.conversation.mail.mime.MimePart.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a mail into its parts without copying it. Parts that are nested too deep or too many stay
/// whole, as files, so that nothing is lost and nothing explodes.
public final class MimeReader {

    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 1_000;
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}");

    private final byte[] mail;
    private final List<String> problems;
    private int parts;

    private MimeReader(byte[] mail, List<String> problems) {
        this.mail = mail;
        this.problems = problems;
    }

    /// @param problems where what is wrong is added
    public static MimePart read(byte[] mail, List<String> problems) {
        return new MimeReader(mail, problems).part(0, mail.length, "text/plain", 0);
    }

    private MimePart part(int from, int to, String defaultType, int depth) {
        parts++;
        Headers headers = Headers.read(mail, from, to);
        Parameters contentType = Parameters.parse(headers.value("content-type"));
        String type = type(contentType, headers, defaultType);
        var body = new Slice(mail, Math.min(headers.bodyStart(), to), to);
        boolean cut = depth >= DEEPEST || parts >= MOST_PARTS;
        if (cut && (type.startsWith("multipart/") || type.equals("message/rfc822"))) {
            problem("nested too deep or too many parts: the rest is kept as a file");
            return new MimePart(headers, "application/octet-stream", body, List.of());
        }
        if (type.startsWith("multipart/")) {
            return multipart(headers, type, body, contentType.get("boundary"), depth);
        }
        if (type.equals("message/rfc822") || type.equals("message/global")) {
            return new MimePart(
                    headers, "message/rfc822", body, attachedMail(headers, body, depth));
        }
        return new MimePart(headers, type, body, List.of());
    }

    /// An attached mail is read only when it is not itself encoded (which the rules forbid).
    private List<MimePart> attachedMail(Headers headers, Slice body, int depth) {
        boolean encoded =
                headers.value("content-transfer-encoding").matches("(?i)\\s*(base64|quoted).*");
        return encoded || body.from() >= body.to()
                ? List.of()
                : List.of(part(body.from(), body.to(), "text/plain", depth + 1));
    }

    private String type(Parameters contentType, Headers headers, String defaultType) {
        String type = contentType.value();
        if (TYPE.matcher(type).matches()) {
            return type;
        }
        if (type.equals("text") || type.equals("text/")) {
            return "text/plain";
        }
        if (headers.has("content-type")) {
            problem("content type unusable: " + type);
        }
        if (type.startsWith("multipart")) {
            return "multipart/mixed";
        }
        boolean file =
                contentType.get("name") != null
                        || headers.value("content-disposition").contains("filename");
        return type.isEmpty() ? defaultType : file ? "application/octet-stream" : "text/plain";
    }

    private MimePart multipart(
            Headers headers, String type, Slice body, @Nullable String named, int depth) {
        List<int[]> slices = named == null ? List.of() : split(body, named.stripTrailing());
        if (slices.isEmpty()) {
            String guessed = guessBoundary(body);
            problem(named == null ? "boundary missing" : "boundary not found");
            slices = guessed == null ? List.of() : split(body, guessed);
        }
        if (slices.isEmpty()) {
            return new MimePart(headers, "text/plain", body, List.of());
        }
        String childType = type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
        var children = new ArrayList<MimePart>();
        for (int[] slice : slices) {
            if (parts >= MOST_PARTS) {
                problem("nested too deep or too many parts: the rest is kept as a file");
                var rest = new Slice(mail, slice[0], body.to());
                children.add(
                        new MimePart(
                                Headers.read(mail, 0, 0),
                                "application/octet-stream",
                                rest,
                                List.of()));
                break;
            }
            children.add(part(slice[0], slice[1], childType, depth + 1));
        }
        return new MimePart(headers, type, body, children);
    }

    /// Where the parts between the boundary lines begin and end.
    private List<int[]> split(Slice body, String boundary) {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        var slices = new ArrayList<int[]>();
        int start = -1;
        boolean closed = false;
        for (int at = body.from(); at < body.to() && !closed; at = nextLine(at, body.to())) {
            int kind = boundaryKind(at, body.to(), mark);
            if (kind > 0) {
                if (start >= 0) {
                    slices.add(new int[] {start, withoutLineEnd(start, at)});
                }
                closed = kind == 2;
                start = nextLine(at, body.to());
            }
        }
        if (start >= 0 && !closed) {
            problem("last boundary missing");
            if (start < body.to()) {
                slices.add(new int[] {start, body.to()});
            }
        }
        return slices;
    }

    /// 0 no boundary, 1 between parts, 2 the last one.
    private int boundaryKind(int at, int to, byte[] mark) {
        if (at + mark.length > to || mail[at] != '-' || mail[at + 1] != '-') {
            return 0;
        }
        for (int i = 2; i < mark.length; i++) {
            if (mail[at + i] != mark[i]) {
                return 0;
            }
        }
        int end = at + mark.length;
        boolean last = end + 1 < to && mail[end] == '-' && mail[end + 1] == '-';
        int rest = last ? end + 2 : end;
        while (rest < to && (mail[rest] == ' ' || mail[rest] == '\t' || mail[rest] == '\r')) {
            rest++;
        }
        boolean clean = rest >= to || mail[rest] == '\n';
        return clean ? last ? 2 : 1 : 0;
    }

    /// A line `--something` that is followed by a field of a part.
    private @Nullable String guessBoundary(Slice body) {
        int seen = 0;
        for (int at = body.from(); at < body.to() && seen < 2_000; at = nextLine(at, body.to())) {
            seen++;
            int end = withoutLineEnd(at, nextLine(at, body.to()));
            int next = nextLine(at, body.to());
            boolean dashes =
                    end - at > 6 && end - at < 200 && mail[at] == '-' && mail[at + 1] == '-';
            if (dashes && text(next, Math.min(next + 8, body.to())).equalsIgnoreCase("content-")) {
                return text(at + 2, end).stripTrailing();
            }
        }
        return null;
    }

    private String text(int from, int to) {
        return new String(mail, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    private int nextLine(int from, int to) {
        int at = from;
        while (at < to && mail[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }

    private int withoutLineEnd(int from, int end) {
        int at = end;
        if (at > from && mail[at - 1] == '\n') {
            at--;
        }
        return at > from && mail[at - 1] == '\r' ? at - 1 : at;
    }

    private void problem(String text) {
        if (!problems.contains(text)) {
            problems.add(text);
        }
    }
}
