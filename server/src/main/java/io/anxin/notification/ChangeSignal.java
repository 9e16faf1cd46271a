package io.anxin.notification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the readers of the feed, here and on the other nodes. It is only a hint: a reader that
/// hears nothing looks every two seconds. NOTIFY inside a business transaction would let only one
/// of them commit at a time, so a thread of its own sends one for all that committed in [#GATHER].
@Component
public class ChangeSignal implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);
    private static final String CHANNEL = "anxin_change";
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final int WAIT_MILLIS = 2_000;

    private final JdbcClient sql;
    private final JdbcConnectionDetails server;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Semaphore toSend = new Semaphore(0);
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean listening = new AtomicBoolean();
    private volatile boolean stopped;

    ChangeSignal(JdbcClient sql, JdbcConnectionDetails server) {
        this.sql = sql;
        this.server = server;
    }

    /// Calls the reader whenever something may have changed; it must return at once.
    public void onChange(Runnable reader) {
        readers.add(reader);
        if (listening.compareAndSet(false, true)) {
            Thread.ofVirtual().name("change-listener").start(this::listen);
        }
    }

    void raiseAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            raise();
            return;
        }
        boolean known =
                TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Raise.class::isInstance);
        if (!known) {
            TransactionSynchronizationManager.registerSynchronization(new Raise());
        }
    }

    private final class Raise implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            raise();
        }
    }

    private void raise() {
        readers.forEach(Runnable::run);
        toSend.release();
        if (sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("change-notifier").start(this::send);
        }
    }

    private void send() {
        while (!stopped) {
            try {
                if (toSend.tryAcquire(1, TimeUnit.SECONDS)) {
                    Thread.sleep(GATHER);
                    toSend.drainPermits();
                    sql.sql("select pg_notify(?, '')::text")
                            .param(CHANNEL)
                            .query(String.class)
                            .single();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("No notification sent; other nodes find the change by themselves", e);
            }
        }
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                PGConnection heard = connection.unwrap(PGConnection.class);
                while (!stopped) {
                    heard.getNotifications(WAIT_MILLIS);
                    readers.forEach(Runnable::run);
                }
            } catch (SQLException e) {
                LOG.debug("Listening for changes was interrupted", e);
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (server.getUsername() != null) {
            properties.setProperty("user", server.getUsername());
        }
        if (server.getPassword() != null) {
            properties.setProperty("password", server.getPassword());
        }
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "anxin-changes");
        return DriverManager.getConnection(server.getJdbcUrl(), properties);
    }

    private void pause() {
        readers.forEach(Runnable::run);
        try {
            Thread.sleep(RECONNECT);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
