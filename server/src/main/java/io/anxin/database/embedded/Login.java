package io.anxin.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// How the program signs in to its server.
record Login(int port, String password) {

    static final String USER = "anxin";

    /// SQL state of a server that is recovering.
    private static final String STARTING_UP = "57P03";

    private static final int POLL_MILLIS = 30;

    /// Recovery after a crash may take minutes on a slow disk; a server that does not even listen
    /// for this long is broken.
    private static final int LONGEST_SILENCE_POLLS = 60_000 / POLL_MILLIS;

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), login);
    }

    void createDatabase(String name) throws IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// Returns when the server takes connections.
    ///
    /// @throws IOException when it ended instead; tells the end of its log
    void awaitServer(Process server, Path log) throws IOException {
        int silence = 0;
        while (true) {
            try (Connection _ = connect("postgres")) {
                return;
            } catch (SQLException e) {
                silence = STARTING_UP.equals(e.getSQLState()) ? 0 : silence + 1;
                if (!server.isAlive() || silence > LONGEST_SILENCE_POLLS) {
                    throw new IOException("PostgreSQL does not start: " + lastLines(log), e);
                }
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(
                System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    /// Without the password: records end up in logs.
    @Override
    public String toString() {
        return url("postgres");
    }
}
