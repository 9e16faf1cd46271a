package io.anxin.customer;

import io.anxin.customer.matching.PhoneNumbers;
import io.anxin.shared.InvalidInput;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// The normal form of addresses, so that one written differently is the same identity.
final class Addresses {

    private static final int LONGEST = 320;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");

    private Addresses() {}

    /// Never fails: what a machine wrote into a header is an address too, and its message must not
    /// be lost for it.
    static String normalise(IdentityKind kind, String written) {
        String normal =
                switch (kind) {
                    case MAIL -> mail(written);
                    case PHONE -> phone(written);
                    case WECHAT, WEIBO, EXTERNAL -> written.strip();
                };
        String bounded = clean(normal, LONGEST);
        return bounded.isEmpty() ? "?" : bounded;
    }

    /// For addresses that a person of the staff writes.
    ///
    /// @throws InvalidInput when it cannot be an address of that kind
    static String checked(IdentityKind kind, String written, String field) {
        String normal = normalise(kind, written);
        boolean valid =
                switch (kind) {
                    case MAIL -> MAIL.matcher(normal).matches();
                    case PHONE -> PhoneNumbers.digits(normal).length() >= 3;
                    case WECHAT, WEIBO -> normal.length() <= 128;
                    case EXTERNAL -> normal.indexOf(':') > 0;
                };
        if (!valid || normal.equals("?")) {
            throw new InvalidInput(field, "address." + kind.name().toLowerCase(Locale.ROOT));
        }
        return normal;
    }

    /// Text that every database takes: no control characters, no halves of a character, bounded.
    static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .limit(longest)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// A short or internal number that is no valid one is kept by its digits.
    private static String phone(String written) {
        return PhoneNumbers.e164(written).orElseGet(() -> PhoneNumbers.digits(written));
    }

    private static String mail(String written) {
        String bare = written.strip();
        if (bare.startsWith("<") && bare.endsWith(">")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return at < 0 ? lower : lower.substring(0, at + 1) + domain(lower.substring(at + 1));
    }

    /// A domain in Chinese characters and its ASCII form are the same domain.
    static String domain(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(lower).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return lower;
        }
    }
}
