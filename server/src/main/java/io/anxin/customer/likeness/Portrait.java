package io.anxin.customer.likeness;

import io.anxin.customer.matching.PhoneNumbers;
import io.anxin.shared.Terms;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is compared of a record, in a form in which equal things are written equally.
///
/// @param name empty when the record has none but an address
/// @param phones the last eight digits of each number, also of those that stand before an `@`
/// @param mailboxes mail addresses without what providers ignore
/// @param mailNames what stands before the `@`, when it is more than a common word
/// @param claims addresses that somebody wrote down for this one though they are another's
public record Portrait(
        String name,
        @Nullable UUID company,
        Set<String> phones,
        Set<String> mailboxes,
        Set<String> mailNames,
        Set<String> claims) {

    private static final int DIGITS = 8;
    private static final int SHORTEST_MAIL_NAME = 6;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON =
            Set.of(
                    "accounting",
                    "contact",
                    "customer",
                    "finance",
                    "helpdesk",
                    "marketing",
                    "noreply",
                    "no-reply",
                    "office",
                    "orders",
                    "postmaster",
                    "purchase",
                    "purchasing",
                    "reception",
                    "service",
                    "services",
                    "support",
                    "webmaster",
                    "xiaoshou",
                    "caigou");

    public Portrait {
        phones = Set.copyOf(phones);
        mailboxes = Set.copyOf(mailboxes);
        mailNames = Set.copyOf(mailNames);
        claims = Set.copyOf(claims);
    }

    /// @param mails normalised mail addresses
    /// @param numbers normalised phone numbers
    public static Portrait of(
            String name,
            @Nullable UUID company,
            List<String> mails,
            List<String> numbers,
            Set<String> claims) {
        Set<String> phones = new LinkedHashSet<>();
        numbers.forEach(each -> addPhone(phones, each));
        Set<String> mailboxes = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (String mail : mails) {
            String mailbox = mailbox(mail);
            String local = mailbox.substring(0, Math.max(0, mailbox.lastIndexOf('@')));
            mailboxes.add(mailbox);
            if (MOBILE.matcher(local).matches()) {
                addPhone(phones, local);
            } else if (local.length() >= SHORTEST_MAIL_NAME && !COMMON.contains(local)) {
                names.add(local);
            }
        }
        boolean isAddress = name.contains("@") || numbers.contains(name) || !hasLetter(name);
        return new Portrait(
                isAddress ? "" : words(name), company, phones, mailboxes, names, claims);
    }

    /// What customers must have in common to be compared.
    public List<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (!name.isEmpty()) {
            keys.add("n:" + name);
        }
        if (company != null && !name.isEmpty()) {
            keys.add("c:" + company + ":" + name.substring(0, name.offsetByCodePoints(0, 1)));
        }
        phones.forEach(each -> keys.add("p:" + each));
        mailboxes.forEach(each -> keys.add("m:" + each));
        mailNames.forEach(each -> keys.add("l:" + each));
        return List.copyOf(keys);
    }

    /// Providers deliver `li.ming+shop@gmail.com` to `liming@gmail.com`.
    static String mailbox(String mail) {
        int at = mail.lastIndexOf('@');
        if (at <= 0) {
            return mail;
        }
        String local = mail.substring(0, at);
        String domain = mail.substring(at + 1);
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        if (domain.equals("gmail.com") || domain.equals("googlemail.com")) {
            domain = "gmail.com";
            local = local.replace(".", "");
        }
        return local + "@" + domain;
    }

    /// The words of a name in one order: `Li Ming` and `MING, Li` are one name.
    static String words(String name) {
        return Arrays.stream(NO_LETTER.split(Terms.normalise(name)))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static void addPhone(Set<String> phones, String number) {
        String digits = PhoneNumbers.digits(number);
        if (digits.length() >= DIGITS) {
            phones.add(digits.substring(digits.length() - DIGITS));
        }
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }
}
