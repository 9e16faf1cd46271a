package io.anxin.history;

import io.anxin.database.MonthlyTable;
import io.anxin.files.StoredFile;
import io.anxin.shared.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The first step of archiving: a month is written to a file and read back, as a whole or not at
/// all.
@Component
class ArchiveWriter {

    private final ArchiveTable archives;
    private final RowReader rows;
    private final ArchiveFiles files;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ArchiveWriter(
            ArchiveTable archives,
            RowReader rows,
            ArchiveFiles files,
            TransactionTemplate transactions,
            Clock clock) {
        this.archives = archives;
        this.rows = rows;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Writes a month to a file unless that was done already.
    ///
    /// @param progress told of the rows written so far; may end the work by an exception
    /// @throws ArchiveDamaged when the file does not hold what was written to it
    void write(MonthlyTable history, YearMonth month, RowReader.Progress progress) {
        Boolean known =
                transactions.execute(_ -> archives.written(history.name(), month).isPresent());
        if (Boolean.TRUE.equals(known)) {
            return;
        }
        Path temporary = null;
        try {
            temporary = Files.createTempFile("anxin-history", ".gz");
            Path file = temporary;
            long written = fill(file, history, month, progress);
            transactions.executeWithoutResult(_ -> keep(history, month, file, written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (temporary != null) {
                delete(temporary);
            }
        }
    }

    private long fill(Path file, MonthlyTable history, YearMonth month, RowReader.Progress progress)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Lines lines = new Lines(out)) {
            rows.read(history, month, lines, progress);
            return lines.rows();
        }
    }

    private void keep(MonthlyTable history, YearMonth month, Path content, long written) {
        int part = archives.nextPart(history.name(), month);
        StoredFile file = files.store(Archive.fileName(history.name(), month, part), content);
        Archive archive =
                new Archive(
                        Ids.next(),
                        history.name(),
                        month,
                        part,
                        written,
                        file.id(),
                        file.sha256(),
                        file.sizeBytes(),
                        clock.instant(),
                        null);
        files.verify(archive);
        archives.insert(archive);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
