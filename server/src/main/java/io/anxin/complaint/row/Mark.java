package io.anxin.complaint.row;

import io.anxin.database.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody did something.
///
/// @param by null when it was the program
/// @param text what was said with it, perhaps nothing
public record Mark(@Nullable UUID by, Instant at, String text) {

    /// A fact as it stands in three columns, null when it has not happened.
    public static @Nullable Mark read(Row row, String prefix) {
        Instant at = row.instantOrNull(prefix + "_at");
        String text = row.textOrNull(prefix + "_text");
        return at == null
                ? null
                : new Mark(row.uuidOrNull(prefix + "_by"), at, text == null ? "" : text);
    }
}
