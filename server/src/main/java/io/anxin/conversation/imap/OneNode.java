package io.anxin.conversation.imap;

import io.anxin.conversation.mailbox.MailboxId;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Lets one node at a time fetch a mailbox. The locks belong to one database session of this node
/// alone, outside the pool, so they end with the node, however that ends.
@Component
class OneNode {

    private final JdbcConnectionDetails database;
    private @Nullable Connection session;

    OneNode(JdbcConnectionDetails database) {
        this.database = database;
    }

    /// Work done while the lock is held.
    interface Work {
        void run() throws Exception;
    }

    /// @return false when another node has it
    boolean whileHolding(MailboxId mailbox, Work work) throws Exception {
        if (!ask("select pg_try_advisory_lock(20118, hashtext(?))", mailbox)) {
            return false;
        }
        try {
            work.run();
        } finally {
            if (isAlive()) {
                ask("select pg_advisory_unlock(20118, hashtext(?))", mailbox);
            }
        }
        return true;
    }

    /// Whether the session that holds the locks still lives.
    synchronized boolean isAlive() {
        try {
            return session != null && session.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        if (session != null) {
            session.close();
        }
    }

    private synchronized boolean ask(String question, MailboxId mailbox) throws SQLException {
        try (PreparedStatement statement = session().prepareStatement(question)) {
            statement.setString(1, mailbox.toString());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Connection session() throws SQLException {
        Connection known = session;
        if (known == null || !known.isValid(2)) {
            known =
                    DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
            session = known;
        }
        return known;
    }
}
