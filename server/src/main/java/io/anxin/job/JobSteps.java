package io.anxin.job;

import io.anxin.notification.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down how jobs go on, and tells their owners.
@Component
class JobSteps {

    /// A claim not renewed for so long is free: its node has died.
    static final Duration LEASE = Duration.ofSeconds(30);

    private final JobTable table;
    private final Changes changes;
    private final TransactionOperations transactions;
    private final Clock clock;

    JobSteps(JobTable table, Changes changes, TransactionOperations transactions, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Does a piece of work and writes down how far the job is, in one transaction.
    ///
    /// @throws JobStopped when the claim is lost; nothing is written then
    JobProgress step(KeptJob job, UUID claim, Supplier<JobProgress> work, boolean told) {
        return transactions.execute(
                _ -> {
                    JobProgress progress = work.get();
                    if (!table.advance(job.id(), claim, progress, clock.instant().plus(LEASE))) {
                        throw new JobStopped(JobStopped.Reason.GONE);
                    }
                    if (told) {
                        announce(job);
                    }
                    return progress;
                });
    }

    void keepPart(KeptJob job, byte[] content) {
        table.addPart(job.id(), content);
    }

    Stream<byte[]> parts(KeptJob job) {
        return table.parts(job.id());
    }

    void announce(KeptJob job) {
        changes.announce(
                Jobs.SUBJECT,
                job.id().toString(),
                job.version(),
                Set.of(Changes.account(job.owner())));
    }

    Instant now() {
        return clock.instant();
    }
}
