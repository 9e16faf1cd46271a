package io.anxin.job;

import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// How jobs end, and what is removed of them later.
@Component
class JobEnding {

    /// A result is personal data; nobody fetches it after so long.
    static final Duration FILE_KEPT = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(60);

    private final JobTable table;
    private final Files files;
    private final JobSteps steps;
    private final TransactionOperations transactions;
    private final Clock clock;

    JobEnding(
            JobTable table,
            Files files,
            JobSteps steps,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    void finish(JobRun run, JobResult result) {
        transactions.executeWithoutResult(
                status -> {
                    StoredFile file = store(result.fileName(), result.content());
                    Instant now = clock.instant();
                    boolean held =
                            table.finish(
                                    run.job().id(),
                                    run.claim(),
                                    result.figures(),
                                    file == null ? null : file.id(),
                                    file == null ? null : now.plus(FILE_KEPT),
                                    now);
                    if (held) {
                        table.removeParts(run.job().id());
                        steps.announce(run.job());
                    } else {
                        status.setRollbackOnly();
                    }
                });
    }

    void fail(JobRun run, KeptJob.Fault fault) {
        transactions.executeWithoutResult(
                _ -> {
                    if (table.fail(run.job().id(), run.claim(), fault, clock.instant())) {
                        steps.announce(run.job());
                    }
                });
    }

    /// @param failed whether the try counts
    void release(JobRun run, Duration pause, boolean failed) {
        transactions.executeWithoutResult(
                _ -> {
                    Instant due = clock.instant().plus(pause);
                    if (table.release(run.job().id(), run.claim(), due, failed)) {
                        steps.announce(run.job());
                    }
                });
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void sweep() {
        Instant now = clock.instant();
        transactions.executeWithoutResult(
                _ -> {
                    table.dropFiles(now).forEach(files::release);
                    table.removeEnded(now.minus(KEPT)).forEach(files::release);
                });
    }

    private @Nullable StoredFile store(@Nullable String name, @Nullable Path content) {
        if (name == null || content == null) {
            return null;
        }
        try (InputStream bytes = java.nio.file.Files.newInputStream(content)) {
            return files.produce(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
