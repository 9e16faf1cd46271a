package io.anxin.ticket.classification;

import io.anxin.shared.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Finds which of many keywords stand in a text in one pass over the text (Aho and Corasick,
/// "Efficient string matching", 1975), so that the cost does not grow with the number of rules.
/// Immutable once built.
final class KeywordFinder {

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>(4);
        final List<Keyword> ends = new ArrayList<>(1);
        Node fallback = this;

        /// The nearest node over the fallbacks at which a keyword ends.
        Node nextEnd = this;
    }

    /// @param wholeEnd whether the character after the word must not continue it
    private record Keyword(int index, int length, boolean wholeStart, boolean wholeEnd) {}

    private final Node root = new Node();
    private final Map<String, Integer> indexes = new HashMap<>();

    KeywordFinder(Collection<String> keywords) {
        for (String keyword : keywords) {
            add(keyword);
        }
        link();
    }

    /// The form in which texts are searched: [Terms#normalise], blanks of any length and kind made
    /// one.
    static String normalise(String text) {
        return Terms.normalise(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /// Index under which a keyword appears in the answer of [#find].
    int indexOf(String keyword) {
        Integer index = indexes.get(keyword);
        if (index == null) {
            throw new IllegalArgumentException("never added: " + keyword);
        }
        return index;
    }

    /// @param text normalised by [#normalise]
    BitSet find(String text) {
        BitSet found = new BitSet(indexes.size());
        Node at = root;
        for (int i = 0; i < text.length(); i++) {
            at = step(at, text.charAt(i));
            for (Node end = endAt(at); end != root; end = end.nextEnd) {
                for (Keyword keyword : end.ends) {
                    if (stands(keyword, text, i)) {
                        found.set(keyword.index);
                    }
                }
            }
        }
        return found;
    }

    private static Node endAt(Node node) {
        return node.ends.isEmpty() ? node.nextEnd : node;
    }

    private Node step(Node from, char c) {
        Node at = from;
        Node to = at.next.get(c);
        while (to == null && at != root) {
            at = at.fallback;
            to = at.next.get(c);
        }
        return to == null ? root : to;
    }

    private static boolean stands(Keyword keyword, String text, int last) {
        int first = last - keyword.length + 1;
        boolean startFree = !keyword.wholeStart || first == 0 || !isWord(text.charAt(first - 1));
        boolean endFree =
                !keyword.wholeEnd || last + 1 == text.length() || !isWord(text.charAt(last + 1));
        return startFree && endFree;
    }

    private void add(String keyword) {
        if (indexes.containsKey(keyword)) {
            return;
        }
        int index = indexes.size();
        indexes.put(keyword, index);
        boolean prefix = keyword.endsWith("*");
        String word = normalise(prefix ? keyword.substring(0, keyword.length() - 1) : keyword);
        if (word.isEmpty()) {
            return;
        }
        Node at = root;
        for (int i = 0; i < word.length(); i++) {
            at = at.next.computeIfAbsent(word.charAt(i), _ -> new Node());
        }
        at.ends.add(
                new Keyword(
                        index,
                        word.length(),
                        isWord(word.charAt(0)),
                        !prefix && isWord(word.charAt(word.length() - 1))));
    }

    private void link() {
        root.nextEnd = root;
        Queue<Node> nodes = new ArrayDeque<>();
        for (Node child : root.next.values()) {
            child.fallback = root;
            child.nextEnd = root;
            nodes.add(child);
        }
        for (Node node = nodes.poll(); node != null; node = nodes.poll()) {
            for (Map.Entry<Character, Node> edge : node.next.entrySet()) {
                Node child = edge.getValue();
                child.fallback = step(node.fallback, edge.getKey());
                child.nextEnd = endAt(child.fallback);
                nodes.add(child);
            }
        }
    }

    /// Letters and digits of scripts that put blanks between words.
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> false;
                    default -> true;
                };
    }
}
