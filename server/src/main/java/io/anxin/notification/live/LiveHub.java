package io.anxin.notification.live;

import io.anxin.access.SessionsEnded;
import io.anxin.notification.Change;
import io.anxin.notification.ChangeSignal;
import io.anxin.notification.Changes;
import io.anxin.notification.Position;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Reads the feed once per node and hands every change to all connections of the node.
@Component
class LiveHub implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int BATCH = 500;
    private static final int POLL_SECONDS = 2;

    /// How soon to look again for a change that was announced but waits for an older transaction.
    private static final long SHORTEST_WAIT_MILLIS = 10;

    private static final long LONGEST_WAIT_MILLIS = 250;

    private final Changes changes;
    private final ChangeSignal signal;
    private final Map<UUID, LiveConnection> connections = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean heard = new AtomicBoolean();
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean running;

    LiveHub(Changes changes, ChangeSignal signal) {
        this.changes = changes;
        this.signal = signal;
    }

    void join(LiveConnection connection) {
        connections.put(connection.id(), connection);
        if (!running) {
            connection.end();
        } else if (reading.compareAndSet(false, true)) {
            Position start = changes.now();
            if (heard.compareAndSet(false, true)) {
                signal.onChange(wake::release);
            }
            Thread.ofVirtual().name("live-hub").start(() -> read(start));
        }
    }

    void leave(LiveConnection connection) {
        connections.remove(connection.id());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void end(SessionsEnded ended) {
        connections.values().stream()
                .filter(c -> c.actor().is(ended.account()))
                .filter(c -> ended.session() == null || ended.session().equals(c.session()))
                .forEach(LiveConnection::end);
    }

    /// Ends with [#stop]; a hub that was started again reads anew for the next connection.
    private void read(Position start) {
        Position seen = start;
        while (running) {
            try {
                wake.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
                seen = readUp(seen);
            } catch (InterruptedException _) {
                break;
            } catch (RuntimeException e) {
                LOG.warn("The feed of changes could not be read; trying again", e);
            }
        }
        reading.set(false);
    }

    private Position readUp(Position from) throws InterruptedException {
        Position seen = from;
        long wait = SHORTEST_WAIT_MILLIS;
        while (running) {
            List<Change> next = changes.since(seen, BATCH);
            next.forEach(change -> connections.values().forEach(c -> c.offer(change)));
            if (!next.isEmpty()) {
                seen = next.getLast().position();
                wait = SHORTEST_WAIT_MILLIS;
            } else if (changes.isMoreAfter(seen)) {
                Thread.sleep(wait);
                wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
            } else {
                return seen;
            }
        }
        return seen;
    }

    @Override
    public void start() {
        running = true;
    }

    /// Ends the connections first, so that a graceful stop of the web server need not wait for
    /// them.
    @Override
    public void stop() {
        running = false;
        wake.release();
        connections.values().forEach(LiveConnection::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
