package io.anxin.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words and what each says of the feeling of who writes. One file of our own words,
/// `language/sentiment.txt`, which explains its form.
final class SentimentLexicon {

    /// What a word does.
    ///
    /// @param points of displeasure; negative for praise, 0 for what says nothing
    /// @param degree what it multiplies the points of a following word with
    /// @param denies whether it turns the following word round
    record Entry(double points, double degree, boolean denies) {

        boolean isOpinion() {
            return points != 0;
        }

        boolean isModifier() {
            return denies || degree != 1;
        }
    }

    /// An entry and of how many units it is.
    record Match(Entry entry, int length) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        @Nullable Entry entry;
    }

    private final Node root = new Node();

    static SentimentLexicon standard() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SentimentLexicon.class.getResourceAsStream(
                                                "/language/sentiment.txt")),
                                StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param lines `anger 4: word, another phrase`; the kinds stand in the file
    static SentimentLexicon of(List<String> lines) {
        SentimentLexicon lexicon = new SentimentLexicon();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lexicon.add(line);
            }
        }
        return lexicon;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).strip().split(" ", -1);
        double number = head.length > 1 ? Double.parseDouble(head[1]) : 0;
        Entry entry =
                switch (head[0]) {
                    case "displeased" -> new Entry(number, 1, false);
                    case "pleased" -> new Entry(-number, 1, false);
                    case "degree" -> new Entry(0, number, false);
                    case "not" -> new Entry(0, 1, true);
                    case "nothing" -> new Entry(0, 1, false);
                    default -> throw new IllegalArgumentException(line);
                };
        for (String words : line.substring(colon + 1).split(",", -1)) {
            put(Units.of(words.strip()), entry);
        }
    }

    private void put(Units words, Entry entry) {
        Node node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.get(i), _ -> new Node());
        }
        if (node != root && node.entry != null) {
            throw new IllegalArgumentException("twice: " + words.text(0, words.size()));
        }
        node.entry = node == root ? null : entry;
    }

    /// The longest entry that begins there.
    @Nullable Match longest(Units units, int at) {
        Match longest = null;
        Node node = root.next.get(units.get(at));
        for (int length = 1; node != null; length++) {
            if (node.entry != null) {
                longest = new Match(node.entry, length);
            }
            node = at + length < units.size() ? node.next.get(units.get(at + length)) : null;
        }
        return longest;
    }
}
