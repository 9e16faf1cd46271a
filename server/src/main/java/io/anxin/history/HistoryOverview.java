package io.anxin.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All histories, and how the upkeep stands.
///
/// @param heldSince since when everything must stay because of legal holds, null when nothing is
///   held
/// @param run the latest, null before the first
record HistoryOverview(List<HistoryRow> histories, @Nullable Instant heldSince, @Nullable Run run) {

    /// @param askedBy name, null when the clock asked
    /// @param history what is being archived now, null when nothing is
    /// @param month such as `2026-03`
    /// @param rows written of it so far
    /// @param total about how many it has
    /// @param made months that were made for rows to come
    @Schema(name = "HistoryRun")
    record Run(
            UUID id,
            @Nullable String askedBy,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String history,
            @Nullable String month,
            long rows,
            @Nullable Long total,
            int made,
            int archived,
            long archivedRows,
            List<Fault> faults) {}

    /// @param code `DAMAGED`: the file does not hold what was written; `BUSY`: the table was in
    ///   use; `DISK`: the file could not be written
    /// @param month null when it is about the history as a whole
    @Schema(name = "HistoryFault")
    record Fault(String code, String history, @Nullable String month) {}

    /// A history as administration shows it.
    ///
    /// @param version of the retention, to be sent back with a change
    /// @param months whole months after the one a row is of, null for ever
    /// @param usualMonths unless an administrator says otherwise, null for ever
    /// @param rows as the database estimates them
    /// @param waitingBytes of the default partition: rows whose month is made by the next run
    /// @param parts the oldest month first
    record HistoryRow(
            String name,
            long version,
            @Nullable Integer months,
            @Nullable Integer usualMonths,
            @Nullable Hold hold,
            long rows,
            long bytes,
            long waitingBytes,
            List<Month> parts) {

        /// @param by name of who set it, null when the account is not known
        @Schema(name = "HistoryHold")
        record Hold(String reason, @Nullable String by, Instant at) {}

        /// @param month such as `2026-11`, in UTC
        /// @param old whether the next run archives it
        @Schema(name = "HistoryMonth")
        record Month(String month, long rows, long bytes, boolean old) {}
    }

    /// An archive as administration lists it.
    ///
    /// @param month such as `2026-03`
    /// @param part from 1; later ones hold rows that came after the month was archived
    /// @param sha256 of the stored file
    /// @param removedAt when the rows left their table, null while they still stand there
    record ArchiveRow(
            UUID id,
            String history,
            String month,
            int part,
            long rows,
            long bytes,
            String sha256,
            Instant writtenAt,
            @Nullable Instant removedAt) {

        static ArchiveRow of(Archive archive) {
            return new ArchiveRow(
                    archive.id(),
                    archive.name(),
                    archive.month().toString(),
                    archive.part(),
                    archive.rows(),
                    archive.sizeBytes(),
                    archive.sha256(),
                    archive.writtenAt(),
                    archive.removedAt());
        }
    }
}
