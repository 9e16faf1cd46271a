package io.anxin.shared;

import java.util.LinkedHashSet;
import java.util.Set;

/// Cuts text into the terms kept in a `text[]` column under a GIN index: single characters and
/// pairs of neighbours for Han, Kana and Hangul, whole words for everything else. PostgreSQL's own
/// trigram index cannot find a word of two Han characters without reading the table. A hit on the
/// terms is a candidate; the query checks the text again.
public final class Terms {

    /// Longer words are cut, so that a hostile text cannot make a row the index refuses.
    private static final int LONGEST_WORD = 64;

    /// More different terms than this make no text easier to find.
    private static final int MOST_TERMS = 4_000;

    private Terms() {}

    /// Terms of a text to be stored: every character, pair and word.
    public static Set<String> of(String text) {
        return cut(text, true);
    }

    /// Terms that a stored text must all hold to contain the words asked for. A run of two or more
    /// characters is asked for by its pairs alone, which are rarer than its characters.
    public static Set<String> wanted(String query) {
        return cut(query, false);
    }

    /// As texts are compared, see [Folding].
    public static String normalise(String text) {
        return Folding.fold(text);
    }

    private static Set<String> cut(String text, boolean singles) {
        Set<String> terms = new LinkedHashSet<>();
        int[] points = normalise(text).codePoints().toArray();
        int at = 0;
        while (at < points.length && terms.size() < MOST_TERMS) {
            int end = endOfRun(points, at);
            if (isIdeograph(points[at])) {
                addPairs(terms, points, at, end, singles);
            } else if (Character.isLetterOrDigit(points[at])) {
                terms.add(new String(points, at, Math.min(end - at, LONGEST_WORD)));
            }
            at = end;
        }
        return terms;
    }

    private static int endOfRun(int[] points, int start) {
        boolean ideograph = isIdeograph(points[start]);
        boolean word = Character.isLetterOrDigit(points[start]);
        int end = start + 1;
        while (end < points.length
                && isIdeograph(points[end]) == ideograph
                && Character.isLetterOrDigit(points[end]) == word) {
            end++;
        }
        return end;
    }

    private static void addPairs(
            Set<String> terms, int[] points, int from, int to, boolean singles) {
        for (int i = from; i < to && terms.size() < MOST_TERMS; i++) {
            if (singles || to - from == 1) {
                terms.add(new String(points, i, 1));
            }
            if (i + 1 < to) {
                terms.add(new String(points, i, 2));
            }
        }
    }

    /// Whether it is of a script written without spaces between words.
    public static boolean isIdeograph(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.isLetterOrDigit(point);
            default -> false;
        };
    }
}
