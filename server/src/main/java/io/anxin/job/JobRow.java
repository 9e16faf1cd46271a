package io.anxin.job;

import io.anxin.files.StoredFile;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A job as its owner sees it.
///
/// @param title what was asked for, such as the name of a view or of a file
/// @param done how much is done, in rows
/// @param total how much there is to do, null while nobody knows
/// @param figures what came of it, by name
/// @param fault why it failed, in the reader's language
public record JobRow(
        JobId id,
        long version,
        String kind,
        String title,
        JobState state,
        long done,
        @Nullable Long total,
        Map<String, Long> figures,
        @Nullable String fault,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable JobFile file) {

    /// @param until after which it is removed
    public record JobFile(String name, String type, long sizeBytes, Instant until) {

        static JobFile of(StoredFile file, Instant until) {
            return new JobFile(file.name(), file.type(), file.sizeBytes(), until);
        }
    }
}
