package io.anxin.ticket.find;

import io.anxin.shared.Folding;
import io.anxin.ticket.find.Excerpt.Piece;
import io.anxin.ticket.search.SearchTerms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Marks words in texts, in whatever spelling they stand there.
final class Highlighter {

    private static final int BEFORE = 36;
    private static final int LONGEST = 160;

    private final List<Needle> needles;

    Highlighter(List<Needle> needles) {
        this.needles = needles;
    }

    /// How many of the words stand in the text.
    long count(String text) {
        String folded = Folding.trace(text).text();
        return needles.stream().filter(needle -> firstOf(needle, folded) >= 0).count();
    }

    /// The whole text in pieces.
    List<Piece> mark(String text) {
        return pieces(text, hits(text), 0, text.length());
    }

    /// The text around the place where most begins, in pieces, on one line.
    List<Piece> around(String text) {
        String line = text.replaceAll("\\s", " ");
        BitSet hits = hits(line);
        int first = hits.nextSetBit(0);
        if (first < 0) {
            return List.of();
        }
        int from = first <= BEFORE ? 0 : boundary(line, first - BEFORE);
        int to = boundary(line, Math.min(line.length(), from + LONGEST));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(line, hits, from, to));
        if (to < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /// Not inside a character of two.
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : at;
    }

    private BitSet hits(String text) {
        Folding.Folded folded = Folding.trace(text);
        BitSet hits = new BitSet(text.length());
        for (Needle needle : needles) {
            int at = find(needle, folded.text(), 0);
            while (at >= 0) {
                int end = end(needle, folded.text(), at);
                int from = folded.origin(at);
                hits.set(from, Math.max(from + 1, folded.origin(end)));
                at = find(needle, folded.text(), end);
            }
        }
        return hits;
    }

    private static int firstOf(Needle needle, String folded) {
        return find(needle, folded, 0);
    }

    private static int find(Needle needle, String folded, int from) {
        int at = folded.indexOf(needle.core(), from);
        while (at >= 0 && !needle.within() && !isWord(needle, folded, at)) {
            at = folded.indexOf(needle.core(), at + 1);
        }
        return at;
    }

    private static boolean isWord(Needle needle, String folded, int at) {
        if (at > 0 && Character.isLetterOrDigit(folded.codePointBefore(at))) {
            return false;
        }
        String word = folded.substring(at, endOfWord(folded, at));
        return needle.beginning() || SearchTerms.stem(word).equals(SearchTerms.stem(needle.text()));
    }

    private static int end(Needle needle, String folded, int at) {
        return needle.within() ? at + needle.text().length() : endOfWord(folded, at);
    }

    private static int endOfWord(String folded, int at) {
        int end = at;
        while (end < folded.length() && Character.isLetterOrDigit(folded.codePointAt(end))) {
            end += Character.charCount(folded.codePointAt(end));
        }
        return Math.max(end, at + 1);
    }

    private static List<Piece> pieces(String text, BitSet hits, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean hit = hits.get(at);
            int end = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            end = end < 0 ? to : Math.min(end, to);
            pieces.add(new Piece(text.substring(at, end), hit));
            at = end;
        }
        return pieces;
    }
}
