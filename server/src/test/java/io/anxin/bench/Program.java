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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged program, started by `bin/run` on a data folder of its own as a user would.
final class Program implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

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
    void awaitDemo() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(log()).contains("demo company written")) {
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

    private Process start() throws IOException, InterruptedException {
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

    /// Resident memory of the program and of its PostgreSQL in MB. Shared pages are counted once:
    /// PostgreSQL's processes are summed by their proportional share (PSS).
    Map<String, Long> memory() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        long program = 0;
        long postgres = 0;
        for (ProcessHandle handle : ProcessHandle.allProcesses().toList()) {
            String line = commandLine(handle.pid());
            if (line.contains("postgres") && belongsToUs(handle)) {
                postgres += proportionalKilobytes(handle.pid());
            } else if (all.contains(handle) && line.contains("java")) {
                program += proportionalKilobytes(handle.pid());
            }
        }
        return Map.of("program", program / 1024, "postgres", postgres / 1024);
    }

    private boolean belongsToUs(ProcessHandle handle) {
        ProcessHandle at = handle;
        while (true) {
            if (commandLine(at.pid()).contains(data.toString())) {
                return true;
            }
            var parent = at.parent();
            if (parent.isEmpty()) {
                return false;
            }
            at = parent.get();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
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
