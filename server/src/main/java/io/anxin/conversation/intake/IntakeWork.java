package io.anxin.conversation.intake;

import io.anxin.conversation.round.Round;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets what was accepted take effect. A line that fails is tried again, each time later, and lies
/// in quarantine after the last try, so that one unreadable mail never stops a mailbox.
@Component
class IntakeWork {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWork.class);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10));

    private static final int BATCH = 50;
    private static final int SIDE_BY_SIDE = 4;

    /// Lines that take effect at once, whoever lets them. The others wait before they have a
    /// connection: mails of one sender follow each other, and a flood of them would hold them all.
    private static final int MOST_AT_ONCE = 8;

    private final Settling settling;
    private final Ledger ledger;
    private final Clock clock;
    private final Semaphore settlers = new Semaphore(MOST_AT_ONCE, true);
    private final Round round = new Round("intake", Duration.ofSeconds(1), this::sweep);

    IntakeWork(Settling settling, Ledger ledger, Clock clock) {
        this.settling = settling;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext()
                .getEnvironment()
                .getProperty("anxin.background", Boolean.class, true)) {
            round.start();
        }
    }

    @PreDestroy
    void stop() {
        round.stop();
    }

    void hurry() {
        round.call();
    }

    /// Everything due, a few side by side.
    void sweep() {
        List<IntakeId> due = ledger.due(clock.instant(), BATCH);
        while (!due.isEmpty()) {
            Semaphore turns = new Semaphore(SIDE_BY_SIDE);
            try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
                for (IntakeId id : due) {
                    each.execute(
                            () -> {
                                turns.acquireUninterruptibly();
                                try {
                                    attempt(id);
                                } finally {
                                    turns.release();
                                }
                            });
                }
            }
            due = due.size() < BATCH ? List.of() : ledger.due(clock.instant(), BATCH);
        }
    }

    /// One try; what goes wrong is written down and never thrown.
    void attempt(IntakeId id) {
        settlers.acquireUninterruptibly();
        try {
            settling.settle(id);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("Intake {} could not take effect", id, e);
            failed(id, e);
        } finally {
            settlers.release();
        }
    }

    private void failed(IntakeId id, Throwable problem) {
        int attempts = settling.attempts(id);
        String error = problem.getClass().getName() + ": " + problem.getMessage();
        String told = error.length() > 1_000 ? error.substring(0, 1_000) : error;
        Instant now = clock.instant();
        if (attempts >= PAUSES.size()) {
            settling.quarantine(id, told.replace("\0", ""));
        } else {
            ledger.postpone(id, told.replace("\0", ""), now.plus(PAUSES.get(attempts)));
        }
    }
}
