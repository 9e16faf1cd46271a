package io.anxin.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a program that was killed left behind: a server still running, or the mark of one that is
/// gone. Only called while the data folder is held, so no living program owns it.
final class Leftover {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);

    private final Path cluster;
    private final Tools tools;

    Leftover(Path cluster, Tools tools) {
        this.cluster = cluster;
        this.tools = tools;
    }

    void clear() throws IOException {
        Path mark = cluster.resolve("postmaster.pid");
        long pid = pid(mark);
        if (pid > 0 && isServer(pid)) {
            LOG.warn("A PostgreSQL server was left running (process {}); stopping it first", pid);
            stopUnlessGone(pid);
        }
        if (pid > 0) {
            awaitServants();
            // The process id may belong to a stranger by now, for whom PostgreSQL would wait.
            Files.deleteIfExists(mark);
        }
    }

    /// A server that was killed a moment ago may end between the look and the stop.
    private void stopUnlessGone(long pid) throws IOException {
        try {
            stop();
        } catch (IOException e) {
            if (isServer(pid)) {
                throw e;
            }
        }
    }

    /// Ends the server: clients first, then a checkpoint.
    void stop() throws IOException {
        List<String> where = List.of("stop", "-D", cluster.toString(), "-w", "-t", "30", "-m");
        try {
            tools.run(40, "pg_ctl", with(where, "fast"));
        } catch (IOException e) {
            LOG.warn("It does not stop ({}); ending it at once", e.getMessage());
            tools.run(40, "pg_ctl", with(where, "immediate"));
        }
    }

    private static List<String> with(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    private static long pid(Path mark) throws IOException {
        try {
            return Long.parseLong(Files.readAllLines(mark).getFirst().strip());
        } catch (NoSuchFileException _) {
            return 0;
        } catch (NumberFormatException | java.util.NoSuchElementException _) {
            Files.delete(mark); // the machine went down while it was written
            return 0;
        }
    }

    private static boolean isServer(long pid) {
        return ProcessHandle.of(pid).map(Leftover::isPostgres).orElse(false);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.contains("postgres")).orElse(false);
    }

    /// Servants of a killed server end by themselves as soon as they notice; two servers on one
    /// cluster would destroy it.
    private void awaitServants() throws IOException {
        for (int i = 0; i < 300 && ProcessHandle.allProcesses().anyMatch(this::servesHere); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private boolean servesHere(ProcessHandle process) {
        if (!isPostgres(process)) {
            return false;
        }
        try {
            Path at = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.isSymbolicLink(at) && Files.readSymbolicLink(at).equals(cluster);
        } catch (IOException _) {
            return false; // it has just ended
        }
    }
}
