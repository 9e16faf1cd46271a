package io.anxin.access.password;

import io.anxin.access.Account;
import io.anxin.shared.InvalidInput;
import java.util.Locale;
import java.util.Set;

/// What is asked of a new password: length, and that it is not the first thing somebody else would
/// try. No rules about digits and signs, after NIST SP 800-63B.
public final class PasswordRule {

    public static final int SHORTEST = 10;

    /// Argon2 takes any length; this keeps a request from being one.
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 4;

    private static final Set<String> COMMON =
            Set.of(
                    "1234567890",
                    "0123456789",
                    "password123",
                    "password1234",
                    "qwertyuiop",
                    "1q2w3e4r5t",
                    "administrator",
                    "changeme123",
                    "iloveyou123",
                    "woaini1314",
                    "woaini520520");

    private PasswordRule() {}

    /// @throws InvalidInput naming the field `password`
    public static void check(String password, String name, String mail) {
        String lower = password.toLowerCase(Locale.ROOT);
        String local = mail.substring(0, Math.max(0, mail.indexOf('@'))).toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            throw new InvalidInput("password", "password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new InvalidInput("password", "password.long", LONGEST);
        }
        boolean guessable =
                COMMON.contains(lower)
                        || lower.chars().distinct().count() < FEWEST_DIFFERENT
                        || lower.equals(mail.toLowerCase(Locale.ROOT))
                        || lower.equals(name.toLowerCase(Locale.ROOT))
                        || lower.replaceAll("\\d+$", "").equals(local);
        if (guessable) {
            throw new InvalidInput("password", "password.guessable");
        }
    }

    static void check(String password, Account account) {
        check(password, account.name(), account.mail());
    }
}
