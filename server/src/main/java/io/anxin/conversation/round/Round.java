package io.anxin.conversation.round;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work done again and again on a virtual thread of its own, because it may wait for other machines
/// and must not hold up anybody. What fails is logged and tried again at the next round.
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final String name;
    private final Duration pause;
    private final Work work;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread runner;

    /// One round of the work.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /// @param pause between the end of a round and the start of the next, unless called
    public Round(String name, Duration pause, Work work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public synchronized void start() {
        if (runner == null) {
            // Known before it starts: a runner that does not find itself here ends at once.
            Thread made = Thread.ofVirtual().name(name).unstarted(this::repeat);
            runner = made;
            made.start();
        }
    }

    /// Makes the next round begin now.
    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /// Ends after the step that is under way.
    public synchronized void stop() {
        Thread running = runner;
        runner = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return runner != null;
    }

    private void repeat() {
        while (runner == Thread.currentThread()) {
            try {
                work.run();
                if (calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                LOG.warn("A round of {} failed and will be repeated", name, e);
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(pause.plusSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
