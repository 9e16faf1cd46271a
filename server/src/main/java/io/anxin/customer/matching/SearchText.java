package io.anxin.customer.matching;

import io.anxin.shared.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How customers and companies are found: by characters and pairs of Chinese, by beginnings of
/// other words, and by the last digits of a phone number.
///
/// @param text what a hit is checked against again
/// @param terms what the index holds
public record SearchText(String text, Set<String> terms) {

    private static final int LONGEST_BEGINNING = 20;
    private static final int FEWEST_DIGITS = 4;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,24}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    /// @param words what the reader wrote, word by word, normalised
    public record Query(List<String> words, Set<String> terms) {}

    /// @param texts names and addresses
    /// @param phones phone numbers in their normal form
    public static SearchText of(List<String> texts, List<String> phones) {
        Set<String> terms = new LinkedHashSet<>();
        phones.forEach(phone -> addEndings(terms, PhoneNumbers.digits(phone)));
        String text = String.join("\n", texts) + "\n" + String.join("\n", phones);
        Terms.of(text).forEach(term -> addBeginnings(terms, term));
        return new SearchText(Terms.normalise(text), terms);
    }

    /// The words of a query that must all be found; a phone number counts as one word however it is
    /// grouped.
    public static Query query(String written) {
        String stripped = Terms.normalise(written).strip();
        if (PHONE.matcher(stripped).matches()) {
            String digits = PhoneNumbers.digits(PhoneNumbers.e164(stripped).orElse(stripped));
            if (digits.length() >= FEWEST_DIGITS) {
                return new Query(List.of(digits), Set.of("#" + digits));
            }
        }
        Set<String> terms = new LinkedHashSet<>();
        Terms.wanted(stripped).forEach(term -> terms.add(isWord(term) ? beginning(term) : term));
        List<String> words = SPACE.splitAsStream(stripped).filter(word -> !word.isEmpty()).toList();
        return new Query(words, terms);
    }

    private static void addBeginnings(Set<String> terms, String term) {
        if (!isWord(term)) {
            terms.add(term);
            return;
        }
        StringBuilder beginning = new StringBuilder("^");
        term.codePoints()
                .limit(LONGEST_BEGINNING)
                .forEach(point -> terms.add(beginning.appendCodePoint(point).toString()));
    }

    private static String beginning(String term) {
        StringBuilder beginning = new StringBuilder("^");
        term.codePoints().limit(LONGEST_BEGINNING).forEach(beginning::appendCodePoint);
        return beginning.toString();
    }

    private static void addEndings(Set<String> terms, String digits) {
        for (int from = 0; from <= digits.length() - FEWEST_DIGITS; from++) {
            terms.add("#" + digits.substring(from));
        }
    }

    private static boolean isWord(String term) {
        return term.codePoints()
                .noneMatch(
                        point ->
                                switch (Character.UnicodeScript.of(point)) {
                                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                                    default -> false;
                                });
    }
}
