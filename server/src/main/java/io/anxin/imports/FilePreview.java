package io.anxin.imports;

import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetReader;
import io.anxin.sheet.SheetSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at the beginning of a file of rows.
@Component
class FilePreview {

    private static final int SAMPLES = 5;
    private static final int COUNTED_UP_TO = 1_000_000;

    private final Files files;

    FilePreview(Files files) {
        this.files = files;
    }

    /// @param charset with which a CSV file is read, null for a workbook
    /// @param samples the first rows below the titles
    /// @param rows below the titles, counted up to a bound
    record Preview(
            @Nullable String charset, List<String> titles, List<List<String>> samples, long rows) {}

    /// @param charset that somebody knows better, null for none
    Preview of(FileId file, @Nullable String charset) {
        try {
            Path copy = java.nio.file.Files.createTempFile("anxin-import", ".rows");
            try {
                copy(file, copy);
                return of(copy, charset);
            } finally {
                java.nio.file.Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copy(FileId file, Path to) throws IOException {
        try (InputStream in = files.open(file)) {
            java.nio.file.Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static SheetSource source(Path file, @Nullable String charset) throws IOException {
        return SheetSource.detect(file, charset == null ? null : Charset.forName(charset));
    }

    private static Preview of(Path file, @Nullable String charset) throws IOException {
        SheetSource source = source(file, charset);
        try (SheetReader reader = SheetReader.open(file, source)) {
            List<String> titles = reader.next();
            List<List<String>> samples = new ArrayList<>();
            long rows = 0;
            for (List<String> row = reader.next();
                    row != null && rows < COUNTED_UP_TO;
                    row = reader.next()) {
                rows++;
                if (samples.size() < SAMPLES) {
                    samples.add(row);
                }
            }
            boolean workbook = source.format() == SheetFormat.XLSX;
            return new Preview(
                    workbook ? null : source.charset().name(),
                    titles == null ? List.of() : titles,
                    samples,
                    rows);
        }
    }
}
