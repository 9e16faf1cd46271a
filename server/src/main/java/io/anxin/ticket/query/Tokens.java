package io.anxin.ticket.query;

import io.anxin.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cuts what was typed into pieces. Wide brackets, colons and quotes of Chinese keyboards count as
/// the plain ones.
final class Tokens {

    private static final String WIDE = "（）：－，｜＆　“”„‟「」『』＂";
    private static final String PLAIN = "():-,|& \"\"\"\"\"\"\"\"\"";

    private final String typed;
    private final SearchNames names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String typed, SearchNames names) {
        this.typed = plain(typed);
        this.names = names;
    }

    static List<Token> of(String typed, SearchNames names) {
        return new Tokens(typed, names).read();
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int wide = WIDE.indexOf(c);
            plain.append(wide < 0 ? c : PLAIN.charAt(wide));
        }
        return plain.toString();
    }

    private List<Token> read() {
        while (at < typed.length()) {
            char c = typed.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0) {
                at++;
            } else if (c == '(') {
                tokens.add(new Token.Open(at + 1));
                at++;
            } else if (c == ')') {
                tokens.add(new Token.Close(at + 1));
                at++;
            } else if (c == '"') {
                tokens.add(new Token.Text(at + 1, phrase(), true));
            } else if (c == '-' && isBeginning(at + 1)) {
                tokens.add(new Token.Negation(at + 1));
                at++;
            } else {
                word();
            }
        }
        return tokens;
    }

    private boolean isBeginning(int place) {
        if (place >= typed.length()) {
            return false;
        }
        char next = typed.charAt(place);
        return Character.isLetterOrDigit(next)
                || Character.isSurrogate(next)
                || next == '"'
                || next == '(';
    }

    /// To the closing quote.
    private String phrase() {
        int end = typed.indexOf('"', at + 1);
        if (end < 0) {
            throw new InvalidInput(
                    "q", "search.openQuote", at + 1, shortened(typed.substring(at + 1)));
        }
        String phrase = typed.substring(at + 1, end);
        at = end + 1;
        return phrase;
    }

    private void word() {
        int from = at;
        while (at < typed.length() && !ends(typed.charAt(at))) {
            at++;
        }
        String word = typed.substring(from, at);
        switch (word) {
            case "AND", "&", "&&" -> tokens.add(new Token.And(from + 1));
            case "OR", "|", "||" -> tokens.add(new Token.Or(from + 1));
            case "NOT" -> tokens.add(new Token.Negation(from + 1));
            default -> text(from + 1, word);
        }
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '('
                || c == ')'
                || c == '"';
    }

    private void text(int place, String word) {
        int colon = word.indexOf(':');
        Optional<SearchField> field =
                colon <= 0 ? Optional.empty() : names.field(word.substring(0, colon));
        if (field.isPresent()) {
            String name = word.substring(0, colon);
            tokens.add(
                    new Token.Asked(
                            place, field.get(), name, values(name, word.substring(colon + 1))));
            return;
        }
        boolean address = word.startsWith("//", colon + 1);
        if (colon > 0 && colon + 1 < word.length() && !address) {
            names.meant(word.substring(0, colon))
                    .ifPresent(
                            meant ->
                                    refuse("search.unknownField", word.substring(0, colon), meant));
        }
        tokens.add(new Token.Text(place, word, false));
    }

    /// @param rest what stands directly behind the colon
    private List<String> values(String name, String rest) {
        if (rest.isEmpty() && at < typed.length() && typed.charAt(at) == '"') {
            return List.of(phrase());
        }
        List<String> values =
                Arrays.stream(rest.split(",", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (values.isEmpty()) {
            refuse("search.noValue", name);
        }
        return values;
    }

    private static void refuse(String code, Object... arguments) {
        throw new InvalidInput("q", code, arguments);
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
