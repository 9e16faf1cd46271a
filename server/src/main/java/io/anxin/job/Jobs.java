package io.anxin.job;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.database.Jsonb;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.shared.Cursor;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The jobs of people. Everybody sees the own ones and nobody else's.
@Service
public class Jobs {

    /// Kind of the changes that are announced.
    public static final String SUBJECT = "job";

    private static final int MOST_UNFINISHED = 5;
    private static final int LONGEST_TITLE = 300;

    private final JobTable table;
    private final JobRunner runner;
    private final Files files;
    private final Audit audit;
    private final JobSteps steps;
    private final JobWording wording;

    Jobs(
            JobTable table,
            JobRunner runner,
            Files files,
            Audit audit,
            JobSteps steps,
            JobWording wording) {
        this.table = table;
        this.runner = runner;
        this.files = files;
        this.audit = audit;
        this.steps = steps;
        this.wording = wording;
    }

    /// Starts work in the background, inside the caller's transaction.
    ///
    /// @param kind of a [JobWork]
    /// @param title what was asked for, as its owner will know it again
    /// @param plan what the work is told, kept as JSON
    /// @throws io.anxin.access.Forbidden when the actor may not
    /// @throws TooManyJobs when too many are unfinished
    @Transactional
    public JobRow start(Actor actor, String kind, String title, Object plan) {
        runner.work(kind).require(actor);
        AccountId owner = actor.account();
        if (table.unfinished(owner) >= MOST_UNFINISHED) {
            throw new TooManyJobs(MOST_UNFINISHED);
        }
        KeptJob job = fresh(actor, kind, title, plan);
        table.insert(job);
        audit.record(
                actor,
                "job-started",
                SUBJECT,
                job.id().toString(),
                null,
                Map.of("kind", kind, "title", job.title(), "plan", plan));
        steps.announce(job);
        return row(job);
    }

    private KeptJob fresh(Actor actor, String kind, String title, Object plan) {
        String shown = title.strip().replace("\0", "");
        return new KeptJob(
                JobId.next(),
                1,
                actor.account(),
                actor.permissions(),
                kind,
                shown.isEmpty()
                        ? kind
                        : shown.substring(0, Math.min(LONGEST_TITLE, shown.length())),
                Jsonb.of(plan),
                JobState.WAITING,
                null,
                0,
                null,
                Map.of(),
                null,
                0,
                null,
                steps.now(),
                null,
                null,
                null,
                null);
    }

    @Transactional(readOnly = true)
    public Page<JobRow> list(Actor actor, @Nullable String after, int size) {
        Cursor cursor = after == null ? null : Cursor.decode(after, 2);
        List<KeptJob> found = table.list(actor.account(), cursor, size + 1);
        Page<KeptJob> page = Page.of(found, size, job -> Cursor.of(job.createdAt(), job.id()));
        return new Page<>(page.items().stream().map(this::row).toList(), page.next());
    }

    public JobRow get(Actor actor, JobId id) {
        return row(found(table.find(actor.account(), id), id));
    }

    /// @throws JobOver when it is done, failed or cancelled already
    @Transactional
    JobRow cancel(Actor actor, JobId id) {
        KeptJob job = found(table.lock(actor.account(), id), id);
        if (job.state().isOver()) {
            throw new JobOver();
        }
        table.cancel(id, steps.now());
        return changed(actor, "job-cancelled", job);
    }

    /// Goes on with what failed or was cancelled, from its last checkpoint.
    ///
    /// @throws JobNotOver when there is nothing to go on with
    @Transactional
    JobRow goOn(Actor actor, JobId id) {
        KeptJob job = found(table.lock(actor.account(), id), id);
        if (job.state() != JobState.FAILED && job.state() != JobState.CANCELLED) {
            throw new JobNotOver();
        }
        runner.work(job.kind()).require(actor);
        table.goOn(id, steps.now());
        return changed(actor, "job-continued", job);
    }

    /// @throws JobNotOver while it runs
    @Transactional
    void remove(Actor actor, JobId id) {
        KeptJob job = found(table.lock(actor.account(), id), id);
        if (!job.state().isOver()) {
            throw new JobNotOver();
        }
        if (job.file() != null) {
            files.release(job.file());
        }
        table.remove(id);
        audit.record(
                actor, "job-removed", SUBJECT, id.toString(), Map.of("kind", job.kind()), null);
        steps.announce(job);
    }

    /// The result, for whoever may still do such work.
    ///
    /// @throws NotFound when there is none, or no more
    @Transactional
    FileId fetch(Actor actor, JobId id) {
        KeptJob job = found(table.find(actor.account(), id), id);
        runner.work(job.kind()).require(actor);
        if (job.file() == null) {
            throw new NotFound("job-file", id);
        }
        audit.record(
                actor, "job-fetched", SUBJECT, id.toString(), null, Map.of("title", job.title()));
        return job.file();
    }

    private JobRow changed(Actor actor, String action, KeptJob before) {
        audit.record(
                actor,
                action,
                SUBJECT,
                before.id().toString(),
                Map.of("state", before.state()),
                Map.of("kind", before.kind()));
        steps.announce(before);
        return get(actor, before.id());
    }

    private static KeptJob found(Optional<KeptJob> job, JobId id) {
        return job.orElseThrow(() -> new NotFound("job", id));
    }

    private JobRow row(KeptJob job) {
        return wording.row(job);
    }
}
