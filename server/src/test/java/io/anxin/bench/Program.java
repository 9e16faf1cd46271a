package io.anxin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged program, started by `bin/run` on a data folder of its own as a user would.
final class Program implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_DEMO = Duration.ofMinutes(10);
    private static final Pattern DEMO_WRITTEN =
            Pattern.compile("demo company written in ([\\d.]+) s");

    private final Path root;
    private final Path data;
    private final int port;
    private final String token;
    private Process process;
    private double startSeconds;

    Program(Path root, Path data, int port, String token) throws IOException, InterruptedException {
        this.root = root;
        this.data = data;
        this.port = port;
        this.token = token;
        this.process = start();
    }

    Path root() {
        return root;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    String token() {
        return token;
    }

    /// Where the embedded PostgreSQL listens, with its password.
    String databaseUrl() {
        try {
            String databasePort =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
            String password = Files.readString(data.resolve("postgres.password")).strip();
            return "jdbc:postgresql://127.0.0.1:"
                    + databasePort
                    + "/anxin?user=anxin&password="
                    + password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the demo company is written; the first page comes earlier.
    ///
    /// @return how long the program says it took, in seconds
    double awaitDemo() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_DEMO.toNanos();
        while (true) {
            Matcher written = DEMO_WRITTEN.matcher(Files.readString(log()));
            if (written.find()) {
                return Double.parseDouble(written.group(1));
            }
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("the demo company was not written, see " + log());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Path log() {
        return data.resolveSibling("bench-server.log");
    }

    /// From the command to the first page answered.
    double startSeconds() {
        return startSeconds;
    }

    void restart() throws IOException, InterruptedException {
        close();
        process = start();
    }

    /// Starts it anew as one that is to run for weeks, with the slow compiler too.
    void restartForLong() throws IOException, InterruptedException {
        close();
        process = start("-XX:TieredStopAtLevel=4");
    }

    private Process start(String... options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder command =
                new ProcessBuilder(
                        root.resolve("bin/run").toString(),
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--demo-token",
                        token);
        // One machine is many visitors.
        command.environment()
                .put(
                        "ANXIN_JAVA_OPTIONS",
                        "-Danxin.chat.openings-per-minute=1000000 " + String.join(" ", options));
        command.redirectErrorStream(true).redirectOutput(log().toFile());
        Process started = command.start();
        awaitFirstPage(started, begin);
        startSeconds = (System.nanoTime() - begin) / 1e9;
        return started;
    }

    private void awaitFirstPage(Process started, long begin)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            while (System.nanoTime() - begin < LONGEST_START.toNanos()) {
                if (!started.isAlive()) {
                    throw new IOException("the program ended while starting, see bench-server.log");
                }
                try {
                    if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }
        throw new IOException("the program did not answer within " + LONGEST_START);
    }

    /// In MB.
    record Memory(double program, double postgres) {}

    /// Resident memory of the program and of its PostgreSQL. Pages that several of PostgreSQL's
    /// processes share are counted once: each by its proportional share (PSS).
    Memory memory() throws IOException {
        long postgres = 0;
        for (ProcessHandle handle : process.descendants().toList()) {
            postgres += proportionalKilobytes(handle.pid());
        }
        return new Memory(proportionalKilobytes(process.pid()) / 1024.0, postgres / 1024.0);
    }

    /// Seconds of work of the processor.
    record Cpu(double program, double postgres) {

        Cpu plus(Cpu other) {
            return new Cpu(program + other.program, postgres + other.postgres);
        }

        Cpu minus(Cpu other) {
            return new Cpu(program - other.program, postgres - other.postgres);
        }
    }

    /// What the program and its PostgreSQL have used since they started.
    Cpu cpu() {
        Duration program = process.info().totalCpuDuration().orElse(Duration.ZERO);
        Duration postgres = Duration.ZERO;
        for (ProcessHandle handle : process.descendants().toList()) {
            postgres = postgres.plus(handle.info().totalCpuDuration().orElse(Duration.ZERO));
        }
        return new Cpu(program.toNanos() / 1e9, postgres.toNanos() / 1e9);
    }

    private static long proportionalKilobytes(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    /// The program stops its PostgreSQL itself.
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }
}
