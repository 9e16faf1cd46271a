package io.anxin.access.personal;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What whoever may not see personal data may search for in texts: whole phone numbers and whole
/// mail addresses, which he knows already. Parts of them would tell, one after the other, what is
/// hidden.
public final class SearchGuard {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9()./-]*");
    private static final Pattern SPACED_NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]*");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
    private static final int MOST_OF_A_PART = 2;
    private static final int FEWEST_OF_A_WHOLE = 11;

    private SearchGuard() {}

    /// Whether a search for that tells nothing of what is hidden.
    public static boolean allows(Actor actor, @Nullable String written) {
        if (written == null || actor.may(Permission.SEE_PERSONAL_DATA)) {
            return true;
        }
        String whole = written.strip();
        return (SPACED_NUMBER.matcher(whole).matches() && digits(whole) >= FEWEST_OF_A_WHOLE)
                || SPACE.splitAsStream(whole).allMatch(SearchGuard::isHarmless);
    }

    private static boolean isHarmless(String word) {
        if (NUMBER.matcher(word).matches()) {
            long digits = digits(word);
            return digits <= MOST_OF_A_PART || digits >= FEWEST_OF_A_WHOLE;
        }
        return !word.contains("@") || MAIL.matcher(word).matches();
    }

    private static long digits(String word) {
        return word.chars().filter(Character::isDigit).count();
    }
}
