package io.anxin.database.embedded;

import io.anxin.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running server. Made by [#start], which returns when it takes connections.
public final class EmbeddedServer implements AutoCloseable {

    /// Major version of the programs that are packed into ours.
    static final String MAJOR_VERSION = "18";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "anxin";

    /// A server that dies more often than this within ten minutes is beyond help.
    private static final int MOST_RESTARTS = 5;

    private static final long TEN_MINUTES_NANOS = 600_000_000_000L;

    private final DataFolder data;
    private final Tools tools;
    private final Login login;
    private final Runnable onLoss;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private Process process;
    private boolean closing;

    private EmbeddedServer(DataFolder data, Tools tools, Login login, Runnable onLoss)
            throws IOException {
        this.data = data;
        this.tools = tools;
        this.login = login;
        this.onLoss = onLoss;
        this.process = launch();
        watch(process);
    }

    /// @param folder the data folder, made when missing
    /// @param port on the loopback interface; 0 takes any free one
    /// @param onLoss called when the server died and could not be started again
    /// @throws StartRefused with what the operator can do about it
    public static EmbeddedServer start(Path folder, int port, Runnable onLoss) {
        try {
            DataFolder data = DataFolder.hold(folder);
            try {
                return start(data, port, onLoss);
            } catch (IOException | RuntimeException e) {
                data.release();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedServer start(DataFolder data, int port, Runnable onLoss)
            throws IOException {
        data.requireVersion(MAJOR_VERSION);
        Tools tools = new Tools(Binaries.unpacked(data.programs()));
        String password = data.password();
        if (Files.notExists(data.cluster())) {
            initialise(data, tools);
        }
        new Leftover(data.cluster(), tools).clear();
        Login login = new Login(Ports.choose(port), password);
        EmbeddedServer server = new EmbeddedServer(data, tools, login, onLoss);
        login.createDatabase(DATABASE);
        return server;
    }

    private static void initialise(DataFolder data, Tools tools) throws IOException {
        LOG.info("Making a database in {}", data.cluster());
        Folders.delete(data.unfinishedCluster());
        tools.run(
                180,
                "initdb",
                List.of(
                        "--pgdata=" + data.unfinishedCluster(),
                        "--username=" + Login.USER,
                        "--pwfile=" + data.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        Files.move(data.unfinishedCluster(), data.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Process launch() throws IOException {
        Path log = data.log();
        Process started =
                tools.detached("postgres", ServerSettings.arguments(data.cluster(), login.port()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        login.awaitServer(started, log);
        return started;
    }

    private void watch(Process watched) {
        var _ = watched.onExit().thenRun(this::revive);
    }

    /// Killed from outside: PostgreSQL recovers everything that was committed from its log.
    private synchronized void revive() {
        if (closing) {
            return;
        }
        LOG.warn("PostgreSQL ended unexpectedly; starting it again");
        try {
            requireHope();
            new Leftover(data.cluster(), tools).clear();
            process = launch();
            watch(process);
            LOG.info("PostgreSQL is back");
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL cannot be started again", e);
            onLoss.run();
        }
    }

    private void requireHope() throws IOException {
        long now = System.nanoTime();
        restarts.removeIf(time -> now - time > TEN_MINUTES_NANOS);
        restarts.add(now);
        if (restarts.size() > MOST_RESTARTS) {
            throw new IOException("It ended " + restarts.size() + " times within ten minutes");
        }
    }

    /// JDBC address of the program's database.
    public String url() {
        return login.url(DATABASE);
    }

    public String user() {
        return Login.USER;
    }

    public String password() {
        return login.password();
    }

    /// Process id of the server.
    public synchronized long pid() {
        return process.pid();
    }

    /// Ends the server as after every day's work, so that the next start needs no recovery.
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            if (process.isAlive()) {
                new Leftover(data.cluster(), tools).stop();
            }
            data.release();
        } catch (IOException e) {
            LOG.warn("PostgreSQL does not stop; it recovers at the next start", e);
            process.destroyForcibly();
        }
    }
}
