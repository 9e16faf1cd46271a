package io.anxin.history;

import io.anxin.database.MonthlyTable;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Brings one month from its table into a file and writes down how far the run is.
@Component
class Archiving {

    /// A month into which rows keep coming is left for the next run.
    private static final int MOST_ATTEMPTS = 3;

    private final Months months;
    private final ArchiveWriter writer;
    private final ArchiveRemoval removal;
    private final RunTable runs;

    Archiving(Months months, ArchiveWriter writer, ArchiveRemoval removal, RunTable runs) {
        this.months = months;
        this.writer = writer;
        this.removal = removal;
        this.runs = runs;
    }

    RunTable runs() {
        return runs;
    }

    /// @throws ArchiveDamaged when a file does not hold what was written to it
    void archive(UUID claim, MonthlyTable history, YearMonth month, RowReader.Progress progress) {
        progress.at(0);
        Months.Standing standing = months.standing(history, month);
        if (standing.unsettled() > 0) {
            return; // something still waits to be done with these rows
        }
        if (standing.rows() == 0) {
            months.removeEmpty(history, month);
            return;
        }
        Optional<Archive> gone = Optional.empty();
        for (int i = 0; i < MOST_ATTEMPTS && gone.isEmpty(); i++) {
            writer.write(history, month, progress);
            gone = removal.remove(history, month);
        }
        gone.ifPresent(archive -> runs.archived(claim, archive.rows()));
    }
}
