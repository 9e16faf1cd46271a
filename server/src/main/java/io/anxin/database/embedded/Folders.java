package io.anxin.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Small things done to files.
final class Folders {

    private Folders() {}

    static boolean arePosix(Path path) throws IOException {
        return Files.getFileStore(path.getParent()).supportsFileAttributeView("posix");
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : found) {
            Files.delete(path);
        }
    }

    /// Writes a text that nobody but the owner may read.
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (arePosix(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
