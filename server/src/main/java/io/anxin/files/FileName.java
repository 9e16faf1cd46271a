package io.anxin.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// A file name from outside made harmless: no folders, no control characters, none of the
/// characters that turn the direction of text around (`gpj.exe` shown as `exe.jpg`), no leading
/// dots, no trailing dots or spaces (which Windows drops), and at most [#LONGEST] bytes with the
/// extension kept.
final class FileName {

    /// Most file systems hold 255 bytes; room is left for ` (2)` and the like.
    private static final int LONGEST = 200;

    private static final String UNNAMED = "file";

    private FileName() {}

    static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(FileName::isHarmless).forEach(kept::appendCodePoint);
        String trimmed = kept.toString().replaceAll("^[.\\s]+|[.\\s]+$", "");
        return trimmed.isEmpty() ? UNNAMED : shortened(trimmed);
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> "\"*:<>?|".indexOf(point) < 0;
        };
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && bytes(name.substring(dot)) <= 20 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        while (bytes(stem) + bytes(extension) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
