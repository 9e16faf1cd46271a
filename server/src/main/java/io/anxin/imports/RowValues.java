package io.anxin.imports;

import io.anxin.shared.Folding;
import io.anxin.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of a row, read as people write them.
public final class RowValues {

    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
                            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?");

    private static final List<String> YES =
            List.of("yes", "y", "true", "1", "x", "是", "对", "有", "✓", "√");
    private static final List<String> NO = List.of("no", "n", "false", "0", "否", "无", "没有", "不是");

    private final Map<String, String> values;

    public RowValues(Map<String, String> values) {
        this.values = values;
    }

    /// Null when the row says nothing of it.
    public @Nullable String text(String field) {
        return values.get(field);
    }

    public String text(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    /// Several values in one cell, separated by commas, semicolons or lines.
    public List<String> list(String field) {
        return Arrays.stream(text(field, "").split("[,;，；、\\n|]+", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /// @throws InvalidInput when it is neither a yes nor a no
    public @Nullable Boolean truth(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String folded = Folding.fold(text);
        if (YES.contains(folded) || NO.contains(folded)) {
            return YES.contains(folded);
        }
        throw new InvalidInput(field, "import.truth", text);
    }

    /// @param zone of times that name none
    /// @throws InvalidInput when it is no time
    public @Nullable Instant time(String field, ZoneId zone) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            Matcher matcher = TIME.matcher(text);
            if (matcher.matches()) {
                return LocalDateTime.of(day(matcher), clock(matcher)).atZone(zone).toInstant();
            }
            return ZonedDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            InvalidInput wrong = new InvalidInput(field, "import.time", text);
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static LocalDate day(Matcher matcher) {
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    private static LocalTime clock(Matcher matcher) {
        return matcher.group(4) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(
                        Integer.parseInt(matcher.group(4)),
                        Integer.parseInt(matcher.group(5)),
                        matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6)));
    }

    /// One of several things, by its name.
    ///
    /// @param isCalled whether a thing has a name, given folded
    /// @throws InvalidInput when none has
    public <T> @Nullable T choice(String field, List<T> possible, BiPredicate<T, String> isCalled) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String folded = Folding.fold(text);
        return possible.stream()
                .filter(each -> isCalled.test(each, folded))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "import.choice", text));
    }
}
