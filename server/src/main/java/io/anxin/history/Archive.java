package io.anxin.history;

import io.anxin.files.FileId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A month of a history in a file: compressed, a JSON object on each line.
///
/// @param part from 1; rows that came after their month was archived have a file of their own
/// @param sha256 of the file as it is stored
/// @param removedAt when the rows left their table, null while they still stand there
record Archive(
        UUID id,
        String name,
        YearMonth month,
        int part,
        long rows,
        FileId file,
        String sha256,
        long sizeBytes,
        Instant writtenAt,
        @Nullable Instant removedAt) {

    static final String SUBJECT = "history-archive";

    static String fileName(String name, YearMonth month, int part) {
        return part == 1
                ? "%s-%s.jsonl.gz".formatted(name, month)
                : "%s-%s-%d.jsonl.gz".formatted(name, month, part);
    }
}
