package io.anxin.conversation.mail;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The sets of difficult mail beside the project; tests that need them are skipped without.
final class SharedMail {

    private SharedMail() {}

    static Path folder(String name) {
        for (String base : List.of("../shared/data", "../../shared/data")) {
            Path folder = Path.of(base, name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        assumeTrue(false, "no folder " + name);
        throw new AssertionError();
    }

    static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder(name))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
