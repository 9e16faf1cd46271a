package io.anxin.history;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.database.MonthlyTable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// The second step of archiving: once its file was read back again and holds exactly what stands in
/// the table, the rows of a month are removed, as a whole or not at all.
@Component
class ArchiveRemoval {

    private static final Actor ACTOR = Actor.system("upkeep");

    private final Months months;
    private final ArchiveTable archives;
    private final ArchiveFiles files;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ArchiveRemoval(
            Months months,
            ArchiveTable archives,
            ArchiveFiles files,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.months = months;
        this.archives = archives;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Removes the rows of a month that was written.
    ///
    /// @return the archive when they are gone; empty when other rows stand there by now than were
    ///   written, so that the month has to be written anew
    /// @throws ArchiveDamaged when the file does not hold any more what was written to it
    Optional<Archive> remove(MonthlyTable history, YearMonth month) {
        Optional<Archive> gone = transactions.execute(status -> remove(history, month, status));
        if (gone.isEmpty()) {
            transactions.executeWithoutResult(_ -> discard(history, month));
        }
        return gone;
    }

    private Optional<Archive> remove(
            MonthlyTable history, YearMonth month, TransactionStatus status) {
        Archive archive = archives.written(history.name(), month).orElse(null);
        if (archive == null) {
            return Optional.empty();
        }
        files.verify(archive);
        if (!months.remove(history, month, archive.rows())) {
            status.setRollbackOnly();
            return Optional.empty();
        }
        archives.removed(archive.id(), clock.instant());
        audit.record(
                ACTOR,
                "history-archived",
                Archive.SUBJECT,
                archive.id().toString(),
                null,
                Map.of(
                        "history", archive.name(),
                        "month", archive.month().toString(),
                        "rows", archive.rows(),
                        "sha256", archive.sha256()));
        return Optional.of(archive);
    }

    private void discard(MonthlyTable history, YearMonth month) {
        archives.written(history.name(), month)
                .ifPresent(
                        stale -> {
                            archives.delete(stale.id());
                            files.release(stale.file());
                        });
    }
}
