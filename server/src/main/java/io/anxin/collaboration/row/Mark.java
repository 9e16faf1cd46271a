package io.anxin.collaboration.row;

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
        return at == null
                ? null
                : new Mark(row.uuidOrNull(prefix + "_by"), at, row.text(prefix + "_text"));
    }

    /// The same where nothing is said with it.
    public static @Nullable Mark bare(Row row, String prefix) {
        Instant at = row.instantOrNull(prefix + "_at");
        return at == null ? null : new Mark(row.uuidOrNull(prefix + "_by"), at, "");
    }
}
