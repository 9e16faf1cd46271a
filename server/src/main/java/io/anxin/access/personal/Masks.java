package io.anxin.access.personal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hides mail addresses, phone numbers, identity numbers and known names in texts. The mark stands
/// in no mail address and no phone number, so that what is hidden is never taken for an address.
final class Masks {

    static final String MARK = "•••";

    private static final Pattern MAIL =
            Pattern.compile(
                    "([\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]*@([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)");

    /// International ones, Chinese mobiles and landlines, service numbers, as people write them.
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\w.@•-])(?:\\+\\d[\\d ()./-]{5,20}\\d|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}[ -]?\\d{7,8}|[48]00[ -]?\\d{3}[ -]?\\d{4})(?![\\w@])");

    /// GB 11643: region, day of birth, number, check digit.
    private static final Pattern IDENTITY =
            Pattern.compile(
                    "(?<!\\w)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\w)");

    private static final int FEWEST_DIGITS = 7;

    /// Of a shorter name too many words would be parts.
    private static final int SHORTEST_NAME = 2;

    private Masks() {}

    /// The text with every address and number in it hidden.
    static String text(String text) {
        String hidden = MAIL.matcher(text).replaceAll(each -> mail(each.group(1), each.group(2)));
        hidden = IDENTITY.matcher(hidden).replaceAll(each -> kept(each.group(), 3, 2));
        return PHONE.matcher(hidden).replaceAll(Masks::phone);
    }

    /// A value of which it is known that it is personal, whatever it looks like.
    static String value(String value) {
        String hidden = text(value);
        return hidden.equals(value) && !value.isEmpty() ? kept(value, 1, 1) : hidden;
    }

    /// A name by its first letter.
    static String name(String name) {
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + MARK;
    }

    /// The text without those names; a longer one goes before a shorter one that is part of it.
    static String names(String text, Collection<String> names) {
        List<String> known =
                names.stream()
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        String hidden = text;
        for (String name : known) {
            if (hidden.contains(name)) {
                hidden =
                        whole(name)
                                .matcher(hidden)
                                .replaceAll(Matcher.quoteReplacement(name(name)));
            }
        }
        return hidden;
    }

    /// Words with spaces around them are found whole, Chinese names anywhere in a sentence.
    private static Pattern whole(String name) {
        String edge = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";
        return Pattern.compile("(?<!" + edge + ")" + Pattern.quote(name) + "(?!" + edge + ")");
    }

    private static String mail(String first, String domain) {
        return Matcher.quoteReplacement(first + MARK + "@" + domain);
    }

    private static String phone(MatchResult found) {
        String number = found.group();
        long digits = number.chars().filter(Character::isDigit).count();
        return Matcher.quoteReplacement(digits < FEWEST_DIGITS ? number : kept(number, 3, 2));
    }

    private static String kept(String value, int first, int last) {
        if (value.length() <= first + last) {
            return MARK;
        }
        return value.substring(0, first) + MARK + value.substring(value.length() - last);
    }
}
