package io.anxin.job;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes jobs that wait, or whose node died, and runs a few side by side.
@Component
class JobDesk {

    /// More would take the database from the desk.
    private static final int SIDE_BY_SIDE = 2;

    private static final int CLOSING_SECONDS = 10;

    private final JobTable table;
    private final JobRunner runner;
    private final Clock clock;
    private final boolean background;
    private final Map<UUID, JobRun> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    JobDesk(
            JobTable table,
            JobRunner runner,
            Clock clock,
            @Value("${anxin.background:true}") boolean background) {
        this.table = table;
        this.runner = runner;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 2_000)
    void sweep() {
        running.values().forEach(this::renew);
        int free = SIDE_BY_SIDE - running.size();
        if (free > 0 && background && !closing) {
            for (KeptJob job : table.claim(clock.instant(), JobSteps.LEASE, free)) {
                JobRun run = begin(job);
                threads.execute(() -> finish(run));
            }
        }
    }

    /// Runs everything that is due, one after the other, in this thread.
    void runDue() {
        List<KeptJob> due = table.claim(clock.instant(), JobSteps.LEASE, 1);
        while (!due.isEmpty()) {
            finish(begin(due.getFirst()));
            due = table.claim(clock.instant(), JobSteps.LEASE, 1);
        }
    }

    private JobRun begin(KeptJob job) {
        JobRun run = runner.prepare(job, () -> closing);
        running.put(job.id().value(), run);
        return run;
    }

    private void finish(JobRun run) {
        try {
            runner.run(run);
        } finally {
            running.remove(run.id());
        }
    }

    private void renew(JobRun run) {
        if (!table.renew(run.job().id(), run.claim(), clock.instant().plus(JobSteps.LEASE))) {
            run.lose();
        }
    }

    /// Hands on what is under way: another node, or this one after its start, goes on with it.
    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        threads.shutdown();
        if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
