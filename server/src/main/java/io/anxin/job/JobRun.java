package io.anxin.job;

import io.anxin.access.Actor;
import io.anxin.database.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One run of a job, from its checkpoint to its end or until it is stopped.
public final class JobRun {

    /// An owner who looks on needs no more.
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final KeptJob job;
    private final UUID claim;
    private final Actor owner;
    private final JobSteps steps;
    private final BooleanSupplier closing;
    private final List<Path> temporary = new ArrayList<>();
    private @Nullable Object checkpoint;
    private long done;
    private @Nullable Long total;
    private Instant told = Instant.EPOCH;
    private volatile boolean lost;

    JobRun(KeptJob job, Actor owner, JobSteps steps, BooleanSupplier closing) {
        this.job = job;
        this.claim = Objects.requireNonNull(job.claim());
        this.owner = owner;
        this.steps = steps;
        this.closing = closing;
        this.done = job.done();
        this.total = job.total();
    }

    /// Who asked for it, with the rights of now and no more than those held then.
    public Actor owner() {
        return owner;
    }

    /// The same for every run of the job: what it writes elsewhere can be known by it again.
    public UUID id() {
        return job.id().value();
    }

    /// What was asked for, as the owner named it.
    public String title() {
        return job.title();
    }

    /// From where to go on; empty at the beginning.
    public <T> Optional<T> checkpoint(Class<T> type) {
        if (checkpoint != null) {
            return Optional.of(type.cast(checkpoint));
        }
        return job.checkpoint() == null
                ? Optional.empty()
                : Optional.of(Jsonb.read(job.checkpoint(), type));
    }

    public long done() {
        return done;
    }

    public @Nullable Long total() {
        return total;
    }

    /// Does one piece of work in a transaction together with the checkpoint after it: both are
    /// kept, or neither. A cancelled job ends here. A step should take about a second.
    public void step(Supplier<JobProgress> work) {
        alive();
        boolean tell = steps.now().isAfter(told.plus(TOLD_EVERY));
        JobProgress progress = steps.step(job, claim, work, tell);
        checkpoint = progress.checkpoint();
        done = progress.done();
        total = progress.total();
        if (tell) {
            told = steps.now();
        }
    }

    /// Ends the run when the job was cancelled or the program closes; for long work between steps.
    public void alive() {
        if (lost || Thread.currentThread().isInterrupted()) {
            throw new JobStopped(JobStopped.Reason.GONE);
        }
        if (closing.getAsBoolean()) {
            throw new JobStopped(JobStopped.Reason.CLOSING);
        }
    }

    /// Keeps a piece of the result; to be called within a step.
    public void keepPart(byte[] content) {
        steps.keepPart(job, content);
    }

    /// The pieces kept so far, in their order.
    public Stream<byte[]> parts() {
        return steps.parts(job);
    }

    /// A file of its own, removed after the run.
    public Path temporaryFile(String suffix) {
        try {
            Path file = Files.createTempFile("anxin-job", suffix);
            temporary.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its claim is gone.
    void lose() {
        lost = true;
    }

    void cleanUp() {
        for (Path file : temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    KeptJob job() {
        return job;
    }

    UUID claim() {
        return claim;
    }
}
