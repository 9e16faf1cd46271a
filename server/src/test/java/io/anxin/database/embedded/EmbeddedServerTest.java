package io.anxin.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anxin.shared.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a laptop does to a database, done to real processes.
class EmbeddedServerTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir static Path shared;
    @TempDir Path folder;

    private final List<Holder> holders = new ArrayList<>();

    /// Unpacks once; the folders of the tests point to it.
    @BeforeAll
    static void unpack() throws IOException {
        Path _ = Binaries.unpacked(shared.resolve("programs"));
    }

    @BeforeEach
    void shareThePrograms() throws IOException {
        Files.createSymbolicLink(folder.resolve("programs"), shared.resolve("programs"));
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        for (Holder holder : holders) {
            holder.end();
        }
        if (Files.exists(folder.resolve("postgres/postmaster.pid"))) {
            try (EmbeddedServer last = server()) {
                assertThat(last.pid()).isPositive();
            }
        }
        Files.delete(folder.resolve("programs"));
    }

    @AfterAll
    static void nothingRunsOn() {
        assertThat(
                        ProcessHandle.allProcesses()
                                .map(process -> process.info().command().orElse(""))
                                .filter(command -> command.startsWith(shared.toString())))
                .isEmpty();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws Exception {
        try (EmbeddedServer server = server();
                Connection connection = connect(server)) {
            assertThat(text(connection, "show fsync")).isEqualTo("on");
            assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(text(connection, "show data_checksums")).isEqualTo("on");
            assertThat(text(connection, "select version()")).startsWith("PostgreSQL 18.");
            assertThat(text(connection, "select '退货' < '退款'")).isNotNull();
        }
    }

    @Test
    void nobodySignsInWithoutThePassword() throws Exception {
        try (EmbeddedServer server = server()) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(server.password()).hasSizeGreaterThan(24);
            assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf")))
                    .doesNotContainPattern("(?m)^[^#].*trust");
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKilledProgramLeavesAServerThatTheNextStartTakesOver() throws Exception {
        Holder killed = hold();
        try (Connection connection = connect(killed.url())) {
            execute(connection, "create table promise (kept text)");
            execute(connection, "insert into promise values ('yes')");
        }
        killed.kill();
        assertThat(isAlive(killed.server())).isTrue();
        try (EmbeddedServer server = server();
                Connection connection = connect(server)) {
            assertThat(isAlive(killed.server())).isFalse();
            assertThat(text(connection, "select kept from promise")).isEqualTo("yes");
        }
    }

    @Test
    void programAndServerKilledTogetherLoseNothing() throws Exception {
        Holder killed = hold();
        try (Connection connection = connect(killed.url())) {
            execute(connection, "create table promise as select 'yes' as kept");
        }
        killed.kill();
        destroy(killed.server());
        try (EmbeddedServer server = server();
                Connection connection = connect(server)) {
            assertThat(text(connection, "select kept from promise")).isEqualTo("yes");
        }
    }

    @Test
    void aKilledServerIsStartedAgain() throws Exception {
        try (EmbeddedServer server = server()) {
            long first = server.pid();
            try (Connection connection = connect(server)) {
                execute(connection, "create table promise as select 'yes' as kept");
            }
            destroy(first);
            await().atMost(WAIT).until(() -> server.pid() != first);
            try (Connection connection = connect(server)) {
                assertThat(text(connection, "select kept from promise")).isEqualTo("yes");
            }
        }
    }

    @Test
    void aServerThatKeepsDyingEndsTheProgram() throws Exception {
        Holder holder = hold();
        long server = holder.server();
        for (int i = 0; i < 6 && holder.process().isAlive(); i++) {
            destroy(server);
            long dead = server;
            await().atMost(WAIT)
                    .until(() -> !holder.process().isAlive() || holder.currentServer() != dead);
            server = holder.process().isAlive() ? holder.currentServer() : 0;
        }
        assertThat(holder.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(holder.process().exitValue()).isEqualTo(3);
    }

    @Test
    void theMarkOfADeadServerDoesNotMatterEvenIfItsProcessIdIsSomebodyElses() throws Exception {
        try (EmbeddedServer server = server()) {
            assertThat(server.pid()).isPositive();
        }
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "/postgres\n1\n5432\n\n\n\n\n");
        try (EmbeddedServer server = server()) {
            assertThat(server.pid()).isPositive();
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAfresh() throws Exception {
        Files.createDirectories(folder.resolve("postgres.unfinished/base"));
        try (EmbeddedServer server = server();
                Connection connection = connect(server)) {
            assertThat(text(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aSecondProgramIsRefused() throws Exception {
        Holder first = hold();
        assertThatThrownBy(this::server)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo("otherInstance");
                            assertThat(refused.arguments())
                                    .contains(Long.toString(first.process().pid()));
                        });
        assertThat(isAlive(first.server())).isTrue();
    }

    @Test
    void theClusterOfAnotherMajorVersionIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "15\n");
        assertThatThrownBy(this::server)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("otherMajorVersion")
                .hasMessageContaining("15, 18");
        assertThat(folder.resolve("postgres")).isDirectoryContaining("glob:**PG_VERSION");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, taken.getLocalPort(), () -> {}))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("databasePortTaken [" + taken.getLocalPort() + "]");
        }
    }

    private EmbeddedServer server() {
        return EmbeddedServer.start(folder, 0, () -> {});
    }

    private Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private Connection connect(String url) throws SQLException, IOException {
        String password = Files.readString(folder.resolve("postgres.password")).strip();
        return DriverManager.getConnection(url, Login.USER, password);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isAlive(long pid) {
        // A process that ended but was not yet waited for by its parent has no command any more.
        return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
    }

    private static void destroy(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private Holder hold() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServerHolder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("READY ")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
        String[] words = line.split(" ", -1);
        Holder holder = new Holder(process, said, Long.parseLong(words[1]), words[2]);
        holders.add(holder);
        return holder;
    }

    private record Holder(Process process, BufferedReader said, long server, String url) {

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        /// Asks the program for the process id of its server; 0 when it has ended.
        long currentServer() {
            try {
                process.outputWriter(StandardCharsets.UTF_8).append('?').flush();
                String line = said.readLine();
                while (line != null && !line.startsWith("PID ")) {
                    line = said.readLine();
                }
                return line == null ? 0 : Long.parseLong(line.substring(4));
            } catch (IOException e) {
                return 0;
            }
        }

        void end() throws InterruptedException, IOException {
            if (process.isAlive()) {
                process.outputWriter(StandardCharsets.UTF_8).close();
            }
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
