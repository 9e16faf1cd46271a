package io.anxin.history;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks for a run each day, and does runs beside the other work of the node.
@Component
class UpkeepDesk {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepDesk.class);
    private static final Duration EVERY = Duration.ofHours(24);

    private final RunTable runs;
    private final Upkeep upkeep;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();

    UpkeepDesk(RunTable runs, Upkeep upkeep, Clock clock) {
        this.runs = runs;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 30_000)
    void sweep() {
        UpkeepRun latest = runs.latest().orElse(null);
        if (latest == null || latest.askedAt().isBefore(clock.instant().minus(EVERY))) {
            runs.ask(null);
        } else if (latest.endedAt() != null) {
            return;
        }
        if (busy.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        try {
            upkeep.run();
        } catch (RuntimeException e) {
            LOG.error("the upkeep of histories stopped and is gone on with later", e);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
