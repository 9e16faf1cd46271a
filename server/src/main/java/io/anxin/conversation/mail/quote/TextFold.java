package io.anxin.conversation.mail.quote;

import java.util.ArrayList;
import java.util.List;

/// Splits plain text into what is new and the rest (quoted mail and signature). Both together hold
/// every line of the text. An answer written between quoted lines stays with them, since it means
/// nothing without; a text that is nothing but quote is not folded.
public final class TextFold {

    private static final int LONGEST_SIGNATURE_IN_LINES = 15;
    private static final int FIELDS_WITHIN_LINES = 5;

    public record Folded(String newText, String rest) {}

    private final List<String> lines;
    private final boolean[] old;

    private TextFold(String text) {
        lines = text.lines().toList();
        old = new boolean[lines.size()];
    }

    public static Folded fold(String text) {
        return new TextFold(text).fold();
    }

    private Folded fold() {
        int cut = border();
        for (int i = cut; i < old.length; i++) {
            old[i] = true;
        }
        if (!isInterleaved(cut)) {
            markQuotedLines(cut);
        }
        markSignature();
        String fresh = joined(false);
        return fresh.isEmpty() ? new Folded(joinedAll(), "") : new Folded(fresh, joined(true));
    }

    /// The first line of older mail that runs to the end.
    private int border() {
        for (int i = 0; i < lines.size(); i++) {
            int after = endOfAttribution(i);
            boolean attributed = after > 0 && !quotedNext(after);
            boolean hard = QuoteMarks.isHard(lines.get(i)) && announces(i);
            if (hard || isHeaderBlock(i) || attributed) {
                return withRuleAbove(i);
            }
        }
        return lines.size();
    }

    /// A line of dashes right above belongs to what it announces.
    private int withRuleAbove(int at) {
        int above = at - 1;
        while (above > 0 && lines.get(above).isBlank()) {
            above--;
        }
        boolean rule = above > 0 && lines.get(above).strip().matches("[-=—_*]{5,}");
        return rule ? above : at;
    }

    /// A bare rule of underscores counts only when a header block follows.
    private boolean announces(int at) {
        if (!lines.get(at).strip().matches("_+")) {
            return true;
        }
        for (int i = at + 1; i < Math.min(at + 4, lines.size()); i++) {
            if (isHeaderBlock(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeaderBlock(int at) {
        if (!QuoteMarks.isFromLine(lines.get(at))) {
            return false;
        }
        int fields = 0;
        for (int i = at + 1; i < Math.min(at + 1 + FIELDS_WITHIN_LINES, lines.size()); i++) {
            fields += QuoteMarks.isFieldLine(lines.get(i)) ? 1 : 0;
        }
        return fields >= 2;
    }

    /// The line after an attribution that starts at `at` and may run over three lines; 0 for none.
    private int endOfAttribution(int at) {
        if (QuoteMarks.isAttribution(lines.get(at))) {
            return at + 1;
        }
        if (!QuoteMarks.mayStartAttribution(lines.get(at))) {
            return 0;
        }
        var joined = new StringBuilder(lines.get(at));
        for (int i = at + 1; i < Math.min(at + 3, lines.size()); i++) {
            joined.append(' ').append(lines.get(i));
            if (lines.get(i).isBlank()) {
                return 0;
            }
            if (QuoteMarks.isAttribution(joined.toString())) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean quotedNext(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && isQuoted(at);
    }

    private boolean isQuoted(int at) {
        String line = lines.get(at).stripLeading();
        return line.startsWith(">") || line.startsWith("＞");
    }

    /// New text after two or more separate stretches of quote.
    private boolean isInterleaved(int cut) {
        int answered = 0;
        boolean inQuote = false;
        for (int i = 0; i < cut; i++) {
            boolean device =
                    QuoteMarks.isDevice(lines.get(i)) || lines.get(i).stripTrailing().equals("--");
            if (isQuoted(i)) {
                inQuote = true;
            } else if (device) {
                break;
            } else if (!lines.get(i).isBlank()) {
                answered += inQuote ? 1 : 0;
                inQuote = false;
            }
        }
        return answered >= 2;
    }

    private void markQuotedLines(int cut) {
        for (int i = 0; i < cut; i++) {
            int after = isQuoted(i) ? 0 : endOfAttribution(i);
            if (after > 0 && quotedNext(after)) {
                for (int line = i; line < after; line++) {
                    old[line] = true;
                }
                i = after - 1;
            } else {
                old[i] = isQuoted(i);
            }
        }
    }

    private void markSignature() {
        int last = old.length - 1;
        while (last >= 0 && (old[last] || lines.get(last).isBlank())) {
            last--;
        }
        int earliest = Math.max(1, last - LONGEST_SIGNATURE_IN_LINES);
        for (int i = last; i >= earliest; i--) {
            String line = lines.get(i);
            boolean dashes = line.equals("-- ") || line.stripTrailing().equals("--");
            boolean device = QuoteMarks.isDevice(line) && i >= last - 2;
            if (!old[i] && (dashes || device)) {
                for (int rest = i; rest <= last; rest++) {
                    old[rest] = true;
                }
                last = i - 1;
            }
        }
    }

    private String joined(boolean wanted) {
        var chosen = new ArrayList<String>();
        for (int i = 0; i < old.length; i++) {
            if (old[i] == wanted) {
                chosen.add(lines.get(i));
            }
        }
        return String.join("\n", chosen).replaceAll("^\\s*\\n", "").stripTrailing();
    }

    private String joinedAll() {
        return String.join("\n", lines).strip();
    }
}
