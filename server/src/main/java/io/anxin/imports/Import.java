package io.anxin.imports;

import io.anxin.access.AccountId;
import io.anxin.files.FileId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of rows, and how its columns are meant.
///
/// @param charset of a CSV file, null as detected
/// @param assignments field by number of column, from 0
/// @param changesKnown whether rows that are known change what they name
record Import(
        UUID id,
        long version,
        AccountId owner,
        String target,
        FileId file,
        String fileName,
        @Nullable String charset,
        Map<Integer, String> assignments,
        boolean changesKnown,
        Instant createdAt) {

    Import {
        assignments = Map.copyOf(assignments);
    }

    Import meant(
            @Nullable String newCharset, Map<Integer, String> newAssignments, boolean changes) {
        return new Import(
                id,
                version + 1,
                owner,
                target,
                file,
                fileName,
                newCharset,
                newAssignments,
                changes,
                createdAt);
    }
}
