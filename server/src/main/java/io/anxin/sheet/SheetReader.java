package io.anxin.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a sheet one after the other; memory does not grow with their number. What is
/// larger than a spreadsheet may be is refused.
public interface SheetReader extends Closeable {

    int MOST_COLUMNS = 200;

    /// The cells of the next row as texts, null after the last; rows without anything are left out.
    ///
    /// @throws SheetUnreadable when the file is not what it seems
    @Nullable List<String> next() throws IOException;

    /// Where the row read last stands in the file, from 1.
    long number();

    /// @throws SheetUnreadable when the file is not what it seems
    static SheetReader open(Path file, SheetSource source) throws IOException {
        return switch (source.format()) {
            case CSV -> new CsvReader(file, source);
            case XLSX -> new XlsxReader(file);
        };
    }
}
