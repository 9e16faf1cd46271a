package io.anxin.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Brings texts into the form in which they are compared: letters small, full-width and other
/// compatibility forms plain (Unicode NFKC), traditional Chinese characters simplified. Each
/// character is folded by itself, so that a place in the folded text can be led back to the text.
///
/// Which simplified character stands for a traditional one is the table of OpenCC, as opencc4j
/// brings it along.
public final class Folding {

    private static final String FILE = "/data/dictionary/TSCharacters.txt";

    /// A folded text that knows where it came from.
    public static final class Folded {

        private final String text;
        private final int[] origins;

        private Folded(String text, int[] origins) {
            this.text = text;
            this.origins = origins;
        }

        public String text() {
            return text;
        }

        /// The index of the char of the original from which a char of the folded text came; its
        /// length behind the last.
        public int origin(int at) {
            return origins[at];
        }
    }

    private Folding() {}

    public static String fold(String text) {
        String composed = compose(text);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> append(folded, point));
        return folded.toString();
    }

    /// The folded text with the place each of its chars came from in the composed (NFC) text, which
    /// is the text itself nearly always.
    public static Folded trace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] origins = new int[Math.max(16, text.length() * 2)];
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int from = folded.length();
            append(folded, point);
            if (folded.length() >= origins.length) {
                origins = Arrays.copyOf(origins, folded.length() * 2 + 1);
            }
            Arrays.fill(origins, from, folded.length(), at);
            at += Character.charCount(point);
        }
        int[] exact = Arrays.copyOf(origins, folded.length() + 1);
        exact[folded.length()] = text.length();
        return new Folded(folded.toString(), exact);
    }

    /// Letters with their accents as one character where there is one.
    public static String compose(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder folded, int point) {
        if (point < 0x80) {
            folded.append((char) (point >= 'A' && point <= 'Z' ? point + 32 : point));
        } else if (point < Plain.TABLE.length) {
            folded.append(Plain.TABLE[point]);
        } else {
            folded.append(folded(point));
        }
    }

    private static String folded(int point) {
        String written = Character.toString(point);
        String plain =
                Normalizer.isNormalized(written, Normalizer.Form.NFKC)
                        ? written
                        : Normalizer.normalize(written, Normalizer.Form.NFKC);
        String small = plain.toLowerCase(Locale.ROOT);
        if (small.codePointCount(0, small.length()) != 1) {
            return small;
        }
        Integer simplified = Simplified.TABLE.get(small.codePointAt(0));
        return simplified == null ? small : Character.toString(simplified);
    }

    /// Every character of the first plane, folded once.
    private static final class Plain {

        private static final String[] TABLE = new String[0x1_0000];

        static {
            for (int point = 0; point < TABLE.length; point++) {
                boolean half = point >= 0xD800 && point <= 0xDFFF;
                TABLE[point] = half ? String.valueOf((char) point) : folded(point);
            }
        }
    }

    private static final class Simplified {

        private static final Map<Integer, Integer> TABLE = new HashMap<>(8_192);

        static {
            try (InputStream in = Objects.requireNonNull(Folding.class.getResourceAsStream(FILE));
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().forEach(Simplified::learn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// `traditional simplified [others]`: the first is the usual one.
        private static void learn(String line) {
            String[] words = line.strip().split("\\s+", 3);
            if (words.length >= 2 && words[0].codePointCount(0, words[0].length()) == 1) {
                TABLE.put(words[0].codePointAt(0), words[1].codePointAt(0));
            }
        }
    }
}
