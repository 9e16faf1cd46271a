package io.anxin.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/// Finds the media type in the content. The name may only tell kinds apart that share one container
/// (a spreadsheet is a ZIP archive), never make something showable that the content does not prove.
final class FileTypes {

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    static String of(Path file, String name) {
        String byContent = detect(file, null);
        String byName = detect(file, name);
        return FileKind.of(byName).showable() ? byContent : byName;
    }

    private static String detect(Path file, @Nullable String name) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return name == null ? TIKA.detect(in) : TIKA.detect(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
