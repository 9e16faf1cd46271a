package io.anxin.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into what words are made of: each Han character, each word of letters, each number,
/// each sign.
final class Units {

    private static final String BOUNDARIES = "。！？；，、：.!?;,:\n…()（）\"“”";

    private final String text;
    private final List<String> units = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private Units(String text) {
        this.text = text;
    }

    static Units of(String original) {
        String text = Normalizer.normalize(original, Normalizer.Form.NFC).replace('’', '\'');
        Units units = new Units(text);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (isWordPart(point)) {
                while (end < text.length() && continues(text, end)) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            if (!Character.isWhitespace(point) || point == '\n') {
                units.add(at, end);
            }
            at = end;
        }
        return units;
    }

    private static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static boolean continues(String text, int at) {
        int point = text.codePointAt(at);
        boolean apostrophe =
                point == '\'' && at + 1 < text.length() && isWordPart(text.codePointAt(at + 1));
        return isWordPart(point) || apostrophe;
    }

    private void add(int start, int end) {
        units.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        starts.add(start);
        ends.add(end);
    }

    int size() {
        return units.size();
    }

    String get(int at) {
        return units.get(at);
    }

    boolean isBoundary(int at) {
        return BOUNDARIES.contains(units.get(at));
    }

    /// What stands in the text from one unit up to another.
    String text(int from, int to) {
        return text.substring(starts.get(from), ends.get(to - 1));
    }
}
