package io.anxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs the benchmark: `Bench ROOT [SUITE...] [--rows N] [--seconds N]`. Prints a table and writes
/// `server/target/bench.json`. With `--data FOLDER` what was filled stays there, and the next run
/// goes on with it.
final class Bench {

    /// The first is run when none is named.
    static final List<Suite> SUITES =
            List.of(new DeskSuite(), new TicketSuite(), new ChatSuite(), new WarrantySuite());

    private static final int PORT = 18_480;
    private static final String TOKEN = "anx_bench_token_of_this_run";

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Path root = Path.of(words[0]).toAbsolutePath().normalize();
        BenchOptions options;
        try {
            options = BenchOptions.of(List.of(words).subList(1, words.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path kept = options.data();
        Path folder = kept == null ? Files.createTempDirectory("anxin-bench") : kept;
        boolean filled = Files.exists(folder.resolve("data/postgres"));
        Report report = new Report();
        try (Program program = new Program(root, folder.resolve("data"), PORT, TOKEN)) {
            report.part("start");
            report.figure("first start to the first page", program.startSeconds(), "s");
            if (!filled) {
                report.figure("demo company of 3,000 tickets", program.awaitDemo(), "s");
            }
            Stage stage =
                    new Stage(program, report, options.rows(), options.time(), options.crowd());
            for (Suite suite : options.suites()) {
                suite.run(stage);
            }
        } finally {
            report.write(root.resolve("server/target/bench.json"));
            if (kept == null) {
                deleteAll(folder);
            }
        }
    }

    /// @param rows how many tickets the largest part is measured with
    /// @param time of each figure
    /// @param crowd of the chat suite
    /// @param data where what was filled is kept; null for a folder that is removed
    record BenchOptions(
            List<Suite> suites, long rows, Duration time, Stage.Crowd crowd, @Nullable Path data) {

        private static final long ROWS = 100_000;
        private static final long SECONDS = 3;
        private static final long VISITORS = 2_000;
        private static final long RATE = 400;

        static BenchOptions of(List<String> words) {
            List<Suite> suites = new java.util.ArrayList<>();
            long rows = ROWS;
            long seconds = SECONDS;
            long visitors = VISITORS;
            long rate = RATE;
            Path data = null;
            for (int i = 0; i < words.size(); i++) {
                switch (words.get(i)) {
                    case "--rows" -> rows = number(words, ++i);
                    case "--seconds" -> seconds = number(words, ++i);
                    case "--visitors" -> visitors = number(words, ++i);
                    case "--rate" -> rate = number(words, ++i);
                    case "--data" -> data = folder(words, ++i);
                    default -> suites.add(suite(words.get(i)));
                }
            }
            return new BenchOptions(
                    suites.isEmpty() ? List.of(SUITES.getFirst()) : suites,
                    rows,
                    Duration.ofSeconds(seconds),
                    new Stage.Crowd((int) visitors, (int) rate),
                    data);
        }

        private static Path folder(List<String> words, int place) {
            if (place < words.size()) {
                return Path.of(words.get(place)).toAbsolutePath().normalize();
            }
            throw new IllegalArgumentException(words.get(place - 1) + " needs a folder");
        }

        private static long number(List<String> words, int place) {
            if (place < words.size() && words.get(place).matches("[1-9]\\d{0,8}")) {
                return Long.parseLong(words.get(place));
            }
            throw new IllegalArgumentException(words.get(place - 1) + " needs a number");
        }

        private static Suite suite(String name) {
            return SUITES.stream()
                    .filter(suite -> suite.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(usage()));
        }

        private static String usage() {
            StringBuilder text =
                    new StringBuilder(
                            "bin/bench [SUITE...] [--rows N] [--seconds N] [--visitors N] [--rate N]"
                                    + " [--data FOLDER]\n");
            SUITES.forEach(
                    suite -> text.append("  %-10s %s%n".formatted(suite.name(), suite.purpose())));
            return text.toString();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
