package io.anxin.notification.live;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.session.Sessions;
import io.anxin.notification.Change;
import io.anxin.notification.Changes;
import io.anxin.notification.Position;
import io.anxin.notification.PresenceDesk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Speaks to one browser after the other: first what it missed, then what happens.
@Service
class LiveChanges {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final int BATCH = 500;
    private static final long HEARTBEAT_MILLIS = 15_000;

    /// How soon a connection notices that it was ended.
    private static final long GLANCE_MILLIS = 500;

    private final Changes changes;
    private final LiveHub hub;
    private final PresenceDesk presence;
    private final Accounts accounts;
    private final Sessions sessions;

    LiveChanges(
            Changes changes,
            LiveHub hub,
            PresenceDesk presence,
            Accounts accounts,
            Sessions sessions) {
        this.changes = changes;
        this.hub = hub;
        this.presence = presence;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// Serves the connection on a thread of its own until it ends.
    ///
    /// @param lastSeen the id of the last event the browser has, if it had any
    void serve(LiveConnection connection, @Nullable String lastSeen) {
        connection.emitter().onCompletion(connection::end);
        connection.emitter().onTimeout(connection::end);
        connection.emitter().onError(_ -> connection.end());
        hub.join(connection);
        presence.connected(connection.id(), connection.actor().account());
        Thread.ofVirtual().name("live-" + connection.id()).start(() -> talk(connection, lastSeen));
    }

    private void talk(LiveConnection connection, @Nullable String lastSeen) {
        try {
            Position seen = catchUp(connection, lastSeen);
            follow(connection, seen);
            connection.emitter().complete();
        } catch (IOException | IllegalStateException _) {
            connection.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A live connection failed; the browser will come back", e);
            connection.emitter().completeWithError(e);
        } finally {
            hub.leave(connection);
            presence.left(connection.id());
        }
    }

    private Position catchUp(LiveConnection connection, @Nullable String lastSeen)
            throws IOException {
        Optional<Position> asked = Position.parse(lastSeen).filter(changes::reachesBackTo);
        Position seen = asked.orElseGet(changes::now);
        send(connection, "connected", seen, Map.of("connection", connection.id()));
        if (lastSeen != null && asked.isEmpty()) {
            send(connection, "reset", seen, Map.of());
        }
        List<Change> missed;
        do {
            missed = changes.since(seen, BATCH);
            for (Change change : missed) {
                tell(connection, change);
                seen = change.position();
            }
        } while (missed.size() == BATCH);
        return seen;
    }

    private void follow(LiveConnection connection, Position from)
            throws IOException, InterruptedException {
        Position seen = from;
        long beat = System.nanoTime();
        while (!connection.isOver()) {
            Change change = connection.next(GLANCE_MILLIS);
            if (change != null && LiveConnection.isNews(change, seen)) {
                tell(connection, change);
                seen = change.position();
            }
            if ((System.nanoTime() - beat) / 1_000_000 >= HEARTBEAT_MILLIS) {
                beat = System.nanoTime();
                if (!mayStay(connection)) {
                    return;
                }
                presence.renew(connection.id());
                connection.emitter().send(SseEmitter.event().comment("beat"));
            }
        }
    }

    private void tell(LiveConnection connection, Change change) throws IOException {
        Optional<Account> account = account(connection);
        if (account.isPresent() && connection.mayHear(change, account.get())) {
            send(
                    connection,
                    "change",
                    change.position(),
                    Map.of("kind", change.kind(), "id", change.id(), "version", change.version()));
        }
    }

    private boolean mayStay(LiveConnection connection) {
        String session = connection.session();
        return account(connection).isPresent()
                && (session == null || sessions.isOpen(connection.actor().account(), session));
    }

    private Optional<Account> account(LiveConnection connection) {
        return accounts.find(connection.actor().account()).filter(Account::active);
    }

    private static void send(
            LiveConnection connection, String event, Position position, Map<String, Object> data)
            throws IOException {
        connection
                .emitter()
                .send(SseEmitter.event().id(position.toString()).name(event).data(data));
    }
}
