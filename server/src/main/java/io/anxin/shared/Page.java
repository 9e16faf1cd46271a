package io.anxin.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list that is paged by key.
///
/// @param next cursor of the following page, null on the last one
public record Page<T>(List<T> items, @Nullable String next) {

    /// Cuts a page from rows fetched with `limit size + 1`: the surplus row only proves that there
    /// is more.
    ///
    /// @param key makes the cursor from the last row of the page
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> key) {
        if (rows.size() <= size) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, key.apply(items.getLast()).encode());
    }
}
