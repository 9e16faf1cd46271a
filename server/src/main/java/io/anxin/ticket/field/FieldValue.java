package io.anxin.ticket.field;

import io.anxin.shared.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings what was sent for one field into the form that is kept, or says what is wrong with it.
final class FieldValue {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SERIAL = 100;

    private final CustomField field;
    private final List<FieldError> errors;

    FieldValue(CustomField field, List<FieldError> errors) {
        this.field = field;
        this.errors = errors;
    }

    /// @return null when the value is empty or wrong; only the latter adds an error
    @Nullable Object read(@Nullable Object given) {
        if (given == null || (given instanceof String text && text.isBlank())) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(given, LONGEST_TEXT);
            case SERIAL -> serial(given);
            case NUMBER -> number(given);
            case DATE -> date(given);
            case BOOLEAN -> given instanceof Boolean ? given : wrong("boolean");
            case SINGLE_CHOICE -> choice(given);
            case MULTI_CHOICE -> choices(given);
        };
    }

    private @Nullable Object text(Object given, int longest) {
        if (!(given instanceof String text)) {
            return wrong("text");
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            return wrong("tooLong", longest);
        }
        String pattern = field.rules().pattern();
        if (pattern != null && !Bounded.matches(Pattern.compile(pattern), stripped)) {
            return wrong("pattern", pattern);
        }
        return stripped;
    }

    private @Nullable Object serial(Object given) {
        return given instanceof String text
                ? text(text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT), LONGEST_SERIAL)
                : wrong("text");
    }

    private @Nullable Object number(Object given) {
        if (!(given instanceof Number || given instanceof String)) {
            return wrong("number");
        }
        try {
            BigDecimal number = new BigDecimal(given.toString().strip());
            return number.precision() > 30 || Math.abs(number.scale()) > 30
                    ? wrong("number")
                    : within(number);
        } catch (NumberFormatException e) {
            return wrong("number");
        }
    }

    private @Nullable Object within(BigDecimal number) {
        BigDecimal minimum = field.rules().minimum();
        BigDecimal maximum = field.rules().maximum();
        if (minimum != null && number.compareTo(minimum) < 0) {
            return wrong("tooSmall", minimum);
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            return wrong("tooLarge", maximum);
        }
        return number;
    }

    private @Nullable Object date(Object given) {
        try {
            return given instanceof String text
                    ? LocalDate.parse(text.strip()).toString()
                    : wrong("date");
        } catch (DateTimeParseException e) {
            return wrong("date");
        }
    }

    private @Nullable Object choice(Object given) {
        return given instanceof String key && field.rules().offers(key) ? key : wrong("choice");
    }

    private @Nullable Object choices(Object given) {
        if (!(given instanceof Collection<?> several)) {
            return wrong("choice");
        }
        List<Object> chosen = new ArrayList<>();
        for (Object one : several) {
            if (one == null || choice(one) == null) {
                return wrong("choice");
            }
            if (!chosen.contains(one)) {
                chosen.add(one);
            }
        }
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    private @Nullable Object wrong(String code, Object... arguments) {
        String path = "fields." + field.key();
        if (errors.stream().noneMatch(error -> error.field().equals(path))) {
            errors.add(new FieldError(path, code, List.of(arguments)));
        }
        return null;
    }

    /// A text that gives up when a pattern looks at it too often: a pattern an administrator wrote
    /// carelessly must not stop the desk.
    private static final class Bounded implements CharSequence {
        private static final int MOST_LOOKS = 200_000;

        private static final class GivenUp extends RuntimeException {}

        private final String text;
        private int looks;

        Bounded(String text) {
            this.text = text;
        }

        static boolean matches(Pattern pattern, String text) {
            try {
                return pattern.matcher(new Bounded(text)).matches();
            } catch (GivenUp e) {
                return false;
            }
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new GivenUp();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
