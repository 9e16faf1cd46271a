package io.anxin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both languages say the same things.
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern THING =
            Pattern.compile("new (?:NotFound|Stale)\\(\\s*\"([^\"]+)\"");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.replaceFirst("(_zh_CN)?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_zh_CN")).isEqualTo(keys(bundle));
    }

    /// A problem names what it is about (`new NotFound("ticket", id)`) in the reader's language.
    @Test
    void everyKindOfThingHasAName() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String bundle : bundles()) {
            named.addAll(keys(bundle));
        }
        assertThat(kinds())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(named).contains("kind." + kind));
    }

    private static Set<String> kinds() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                THING.matcher(Files.readString(source))
                        .results()
                        .forEach(hit -> kinds.add(hit.group(1)));
            }
        }
        return kinds;
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(bundle + ".properties"))) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
