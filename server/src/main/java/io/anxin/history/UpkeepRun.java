package io.anxin.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run of the upkeep.
///
/// @param askedBy account, null when the clock asked
/// @param at what it is doing, null between two months
/// @param faults such as `DAMAGED audit 2026-03`: what could not be done, tried again by the next
///   run
record UpkeepRun(
        UUID id,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable At at,
        Outcome outcome,
        List<String> faults) {

    UpkeepRun {
        faults = List.copyOf(faults);
    }

    /// @param rows written so far
    /// @param total as the database estimates them, null while nobody knows
    record At(String history, YearMonth month, long rows, @Nullable Long total) {}

    /// @param made months that were made for rows to come
    /// @param archived months that left their tables
    record Outcome(int made, int archived, long archivedRows) {}
}
