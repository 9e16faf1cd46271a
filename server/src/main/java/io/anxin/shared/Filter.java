package io.anxin.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A condition of an SQL query with its parameters, composed without ever writing a value into the
/// text: conditions are constants of the program with `?` in place of each value.
///
/// @param condition SQL, `true` when everything matches
/// @param parameters the values of the `?`, in order
public record Filter(String condition, List<Object> parameters) {

    private static final Filter ALL = new Filter("true", List.of());
    private static final Filter NONE = new Filter("false", List.of());

    public Filter {
        parameters = List.copyOf(parameters);
        long places = condition.chars().filter(c -> c == '?').count();
        if (places != parameters.size()) {
            throw new IllegalArgumentException(
                    "%d places for %d values: %s".formatted(places, parameters.size(), condition));
        }
    }

    /// Matches every row.
    public static Filter all() {
        return ALL;
    }

    /// Matches no row.
    public static Filter none() {
        return NONE;
    }

    /// @param condition constant text of the program, never built from input
    public static Filter where(String condition, Object... parameters) {
        return new Filter(condition, List.of(parameters));
    }

    /// Matches when every one of them does.
    public static Filter every(Collection<Filter> filters) {
        return join(filters.stream().filter(f -> !f.isAll()).toList(), " and ", ALL);
    }

    /// Matches when at least one of them does.
    public static Filter any(Collection<Filter> filters) {
        if (filters.stream().anyMatch(Filter::isAll)) {
            return ALL;
        }
        return join(filters.stream().filter(f -> !f.equals(NONE)).toList(), " or ", NONE);
    }

    public Filter and(Filter other) {
        return every(List.of(this, other));
    }

    public Filter and(String also, Object... values) {
        return and(where(also, values));
    }

    public Filter or(Filter other) {
        return any(List.of(this, other));
    }

    /// Narrows by a value that was perhaps not asked for.
    public <T> Filter andIf(@Nullable T value, Function<T, Filter> narrowed) {
        return value == null ? this : and(narrowed.apply(value));
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /// A literal of a PostgreSQL array, to be cast in the condition: `team = any(?::uuid[])`. Only
    /// for values without quotes, such as ids, numbers and names of constants.
    public static String array(Collection<?> values) {
        return values.stream().map(Filter::plain).collect(Collectors.joining(",", "{", "}"));
    }

    private static String plain(Object value) {
        String text = value.toString();
        if (!text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
            throw new IllegalArgumentException("not a plain value: " + text);
        }
        return text;
    }

    private static Filter join(List<Filter> filters, String word, Filter empty) {
        if (filters.isEmpty()) {
            return empty;
        }
        if (filters.size() == 1) {
            return filters.getFirst();
        }
        List<Object> values = new ArrayList<>();
        filters.forEach(filter -> values.addAll(filter.parameters()));
        String text =
                filters.stream()
                        .map(Filter::condition)
                        .collect(Collectors.joining(")" + word + "("));
        return new Filter("(" + text + ")", values);
    }
}
