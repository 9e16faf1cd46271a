package io.anxin.history;

import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The files of archives among the files of the program.
@Component
class ArchiveFiles {

    private final Files files;

    ArchiveFiles(Files files) {
        this.files = files;
    }

    StoredFile store(String name, Path content) {
        try (InputStream in = java.nio.file.Files.newInputStream(content)) {
            return files.produce(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release(FileId file) {
        files.release(file);
    }

    /// Reads the file to its end.
    ///
    /// @throws ArchiveDamaged when it does not hold what was written to it
    void verify(Archive archive) {
        read(archive, _ -> {});
    }

    /// Hands out each line of the file.
    ///
    /// @throws ArchiveDamaged when it does not hold what was written to it, told at the end
    void read(Archive archive, Consumer<String> each) {
        Lines.Content content;
        try (InputStream in = files.open(archive.file())) {
            content = Lines.read(in, each);
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveDamaged(archive, e);
        }
        if (!content.equals(new Lines.Content(archive.rows(), archive.sha256()))) {
            throw new ArchiveDamaged(archive, null);
        }
    }

    /// A file does not hold what was written to it; nothing is removed then.
    static final class ArchiveDamaged extends RuntimeException {

        ArchiveDamaged(Archive archive, @Nullable Exception cause) {
            super("%s %s".formatted(archive.name(), archive.month()), cause);
        }
    }
}
