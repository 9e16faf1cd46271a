package io.anxin.ticket.search;

import io.anxin.shared.Folding;
import io.anxin.shared.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the texts of tickets into the terms of the index. Chinese, Japanese and Korean: every
/// character and every pair of neighbours. Other words: the word without the ending of an English
/// plural; words linked by a hyphen, point, slash or underline also as one (`AX-37V` is found as
/// `ax37v`); a telephone number also by its last digits, however it was grouped.
public final class SearchTerms {

    /// Longer words are cut, so that a hostile text cannot make a row the index refuses.
    static final int LONGEST_WORD = 64;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /// Blanks between two characters of a script without blanks come from broken lines.
    private static final Pattern BROKEN_LINE =
            Pattern.compile(
                    "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])\\s*\\n\\s*(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// A word of a script with blanks.
    private static final String LETTERS =
            "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]";

    /// Words linked so that people mean one thing by them. Possessive, since a hostile text would
    /// exhaust the stack.
    private static final Pattern LINKED =
            Pattern.compile(LETTERS + "++(?:[-._/]" + LETTERS + "++){1,20}+");

    /// Seven to fifteen digits, grouped or not.
    static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d(?:[ ().-]{0,2}\\d){6,14}");

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ().-]*\\d[\\d ().-]*");

    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:00)?86(1[3-9]\\d{9})");

    private static final int FEWEST_DIGITS = 4;

    /// By how many of its last digits a telephone number is found.
    private static final int[] ENDINGS = {4, 7, 8, 10, 11};

    private static final String ENDING = "~";

    /// Boxes, switches, flashes.
    private static final Pattern SIBILANT = Pattern.compile("(?:x|z|ch|sh|ss)es$");

    private SearchTerms() {}

    /// The text folded, with single blanks and broken Chinese lines joined.
    public static String comparable(String text) {
        String joined = BROKEN_LINE.matcher(text).replaceAll("");
        return SPACE.matcher(Folding.fold(joined)).replaceAll(" ").strip();
    }

    /// The terms of a comparable text.
    static Set<String> of(String text, int most) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find() && terms.size() < most) {
            addRuns(terms, words.group(), most);
        }
        Matcher linked = LINKED.matcher(text);
        while (linked.find() && terms.size() < most) {
            String joined = joined(linked.group());
            if (joined.length() <= LONGEST_WORD) {
                terms.add(joined);
            }
        }
        Matcher phones = PHONE.matcher(text);
        while (phones.find() && terms.size() < most) {
            addEndings(terms, digits(phones.group()));
        }
        return terms;
    }

    /// A word of mixed scripts is cut where the script changes.
    private static void addRuns(Set<String> terms, String word, int most) {
        int[] points = word.codePoints().toArray();
        int at = 0;
        while (at < points.length && terms.size() < most) {
            int end = endOfRun(points, at);
            if (Terms.isIdeograph(points[at])) {
                addCharacters(terms, points, at, end, most);
            } else {
                terms.add(stem(new String(points, at, Math.min(end - at, LONGEST_WORD))));
            }
            at = end;
        }
    }

    private static int endOfRun(int[] points, int start) {
        boolean ideograph = Terms.isIdeograph(points[start]);
        int end = start + 1;
        while (end < points.length && Terms.isIdeograph(points[end]) == ideograph) {
            end++;
        }
        return end;
    }

    private static void addCharacters(Set<String> terms, int[] points, int from, int to, int most) {
        for (int i = from; i < to && terms.size() < most; i++) {
            terms.add(new String(points, i, 1));
            if (i + 1 < to) {
                terms.add(new String(points, i, 2));
            }
        }
    }

    private static void addEndings(Set<String> terms, String digits) {
        for (int length : ENDINGS) {
            if (length < digits.length()) {
                terms.add(ENDING + digits.substring(digits.length() - length));
            }
        }
        terms.add(ENDING + digits);
    }

    /// Whether it is a number, grouped or not, of enough digits to be looked for as such.
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && digits(text).length() >= FEWEST_DIGITS;
    }

    /// The terms of which a text that holds the number has one: as a word, grouped otherwise, or at
    /// the end of a longer telephone number.
    public static List<String> numberTerms(String text) {
        String digits = digits(text);
        List<String> terms = new ArrayList<>(List.of(digits, ENDING + digits));
        Matcher chinese = CHINESE_MOBILE.matcher(digits);
        if (chinese.matches()) {
            terms.add(ENDING + chinese.group(1));
        }
        return terms;
    }

    /// The pieces of a comparable text that become terms: words, and runs of characters of scripts
    /// without blanks.
    public static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            int[] points = words.group().codePoints().toArray();
            int at = 0;
            while (at < points.length) {
                int end = endOfRun(points, at);
                int most = Terms.isIdeograph(points[at]) ? end - at : LONGEST_WORD;
                runs.add(new String(points, at, Math.min(end - at, most)));
                at = end;
            }
        }
        return runs;
    }

    /// The terms that a text with this run of characters holds all of: its pairs, which are rarer
    /// than its characters.
    public static List<String> pairs(String run) {
        int[] points = run.codePoints().toArray();
        if (points.length == 1) {
            return List.of(run);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    public static boolean isLinked(String text) {
        return LINKED.matcher(text).matches();
    }

    static String digits(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Linked words as one.
    public static String joined(String linked) {
        return linked.replaceAll("[-._/]", "");
    }

    /// The word without the ending of an English plural (Harman, "How effective is suffixing?",
    /// 1991, the s-stemmer): other endings change the meaning too often.
    public static String stem(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || !isPlainLatin(word)) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (SIBILANT.matcher(word).find()) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("es")
                && !word.endsWith("aes")
                && !word.endsWith("ees")
                && !word.endsWith("oes")) {
            return word.substring(0, length - 1);
        }
        return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, length - 1);
    }

    private static boolean isPlainLatin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
