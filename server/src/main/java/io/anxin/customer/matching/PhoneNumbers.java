package io.anxin.customer.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/// Phone numbers as people write them.
public final class PhoneNumbers {

    /// A number without a country code is read as one of this region.
    private static final String HOME_REGION = "CN";

    private PhoneNumbers() {}

    /// The E.164 form of a valid number, such as `+8613812345678`.
    public static Optional<String> e164(String written) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(written, HOME_REGION);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    public static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .map(point -> '0' + Character.digit(point, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
