package io.anxin.database;

import io.anxin.shared.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A PostgreSQL server of the operator's, checked before anything is written to it.
final class OperatorServer {

    /// `server_version_num` of the oldest version our SQL works on.
    static final int OLDEST = 150_000;

    private OperatorServer() {}

    /// @throws StartRefused when it does not answer, or is too old
    static ServerAddress checked(ServerAddress address) {
        int version = version(address);
        if (version < OLDEST) {
            throw new StartRefused(
                    "databaseTooOld",
                    address.url(),
                    Integer.toString(version / 10_000),
                    Integer.toString(OLDEST / 10_000));
        }
        return address;
    }

    private static int version(ServerAddress address) {
        Properties login = new Properties();
        if (!address.user().isEmpty()) {
            login.setProperty("user", address.user());
            login.setProperty("password", address.password());
        }
        try (Connection connection = DriverManager.getConnection(address.url(), login);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show server_version_num")) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException e) {
            throw new StartRefused(
                    "databaseUnreachable", address.url(), String.valueOf(e.getMessage()));
        }
    }
}
