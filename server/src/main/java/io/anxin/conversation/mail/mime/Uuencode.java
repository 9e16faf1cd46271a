package io.anxin.conversation.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files written into the text itself, between `begin 644 name` and `end`.
final class Uuencode {

    private static final Pattern BEGIN =
            Pattern.compile("(?m)^begin(?:-base64)? [0-7]{3,4} (.{1,200}?)\\r?$");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(String name, byte[] bytes) {}

    /// @param text what remains without the files
    record Extracted(String text, List<File> files) {}

    private Uuencode() {}

    static Extracted extract(String text) {
        if (!text.contains("begin ")) {
            return new Extracted(text, List.of());
        }
        var files = new ArrayList<File>();
        var rest = new StringBuilder();
        int done = 0;
        Matcher begin = BEGIN.matcher(text);
        while (begin.find(done)) {
            int start = Math.min(begin.end() + 1, text.length());
            int end = end(text, start);
            byte[] bytes = end < 0 ? new byte[0] : decode(text.substring(start, end));
            if (end < 0 || bytes.length == 0) {
                rest.append(text, done, begin.end());
                done = begin.end();
            } else {
                rest.append(text, done, begin.start());
                files.add(new File(begin.group(1).strip(), bytes));
                int line = text.indexOf('\n', end);
                done = line < 0 ? text.length() : line + 1;
            }
        }
        return new Extracted(rest.append(text, done, text.length()).toString(), files);
    }

    private static int end(String text, int from) {
        if (text.startsWith("end", from)) {
            return from;
        }
        int end = text.indexOf("\nend", from);
        return end < 0 ? -1 : end + 1;
    }

    private static byte[] decode(String lines) {
        var out = new ByteArrayOutputStream(lines.length() * 3 / 4);
        for (String line : lines.lines().toList()) {
            if (line.isEmpty()) {
                continue;
            }
            int length = (line.charAt(0) - ' ') & 63;
            for (int at = 1; length > 0; at += 4) {
                int word = 0;
                for (int i = 0; i < 4; i++) {
                    int c = at + i < line.length() ? (line.charAt(at + i) - ' ') & 63 : 0;
                    word = (word << 6) | c;
                }
                for (int i = 2; i >= 0 && length > 0; i--, length--) {
                    out.write(word >> (8 * i));
                }
            }
        }
        return out.toByteArray();
    }
}
