package io.anxin.imports;

import io.anxin.access.Actor;
import io.anxin.job.JobProgress;
import io.anxin.job.JobResult;
import io.anxin.job.JobRun;
import io.anxin.job.JobWork;
import io.anxin.job.table.RowPart;
import io.anxin.shared.NotFound;
import io.anxin.sheet.SheetReader;
import io.anxin.sheet.SheetSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes the rows of a file in, some at a time: what they became, the faulty ones and how far it
/// came are written together, so that a crash loses no row and takes none in twice.
@Component
class ImportWork implements JobWork<ImportWork.Plan> {

    static final String KIND = "import";

    /// Each row has a savepoint of its own; PostgreSQL keeps up to 64 of them at hand.
    private static final int AT_ONCE = 50;

    private final ImportTable table;
    private final ImportParts parts;
    private final RowTaking taking;
    private final FaultyRows faulty;

    ImportWork(ImportTable table, ImportParts parts, RowTaking taking, FaultyRows faulty) {
        this.table = table;
        this.parts = parts;
        this.taking = taking;
        this.faulty = faulty;
    }

    /// @param trial checks every row and writes nothing
    record Plan(UUID importId, String target, boolean trial) {}

    /// How far it is.
    ///
    /// @param row of the file that was done last
    record Stand(long row, long created, long changed, long known, long faulty) {

        static final Stand BEGINNING = new Stand(0, 0, 0, 0, 0);

        Stand after(RowTaking.Taken taken) {
            return switch (taken) {
                case RowTaking.Faulty(var number, _) ->
                        new Stand(number, created, changed, known, faulty + 1);
                case RowTaking.Done(var number, var outcome) ->
                        switch (outcome) {
                            case CREATED -> new Stand(number, created + 1, changed, known, faulty);
                            case CHANGED -> new Stand(number, created, changed + 1, known, faulty);
                            case KNOWN -> new Stand(number, created, changed, known + 1, faulty);
                        };
            };
        }

        Map<String, Long> figures(boolean trial) {
            Map<String, Long> figures = new LinkedHashMap<>();
            figures.put(trial ? "wouldCreate" : "created", created);
            figures.put(trial ? "wouldChange" : "changed", changed);
            figures.put("known", known);
            figures.put("faulty", faulty);
            return figures;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Plan> planType() {
        return Plan.class;
    }

    /// Which things it takes in is known only with the plan, see [#run].
    @Override
    public void require(Actor actor) {}

    @Override
    public JobResult run(JobRun run, Plan plan) {
        ImportTarget target = parts.targets().get(run.owner(), plan.target());
        Import made =
                table.find(plan.importId())
                        .orElseThrow(() -> new NotFound("import", plan.importId()));
        Path file = run.temporaryFile(".rows");
        try {
            parts.previews().copy(made.file(), file);
            SheetSource source = FilePreview.source(file, made.charset());
            return run(run, new RowTaking.Task(target, made, plan.trial()), file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobResult run(JobRun run, RowTaking.Task task, Path file, SheetSource source)
            throws IOException {
        Stand stand = run.checkpoint(Stand.class).orElse(Stand.BEGINNING);
        Long total = run.total() == null ? count(file, source) : run.total();
        List<String> titles;
        try (SheetReader reader = SheetReader.open(file, source)) {
            List<String> first = reader.next();
            titles = first == null ? List.of() : first;
            List<RowTaking.Read> batch = next(reader, stand.row());
            while (!batch.isEmpty()) {
                stand = step(run, task, stand, batch, total);
                batch = next(reader, stand.row());
            }
        }
        JobResult result = JobResult.of(stand.figures(task.trial()));
        return stand.faulty() == 0 ? result : faulty.write(run, result, titles, source.format());
    }

    private Stand step(
            JobRun run,
            RowTaking.Task task,
            Stand before,
            List<RowTaking.Read> batch,
            @Nullable Long total) {
        Stand[] after = {before};
        run.step(
                () -> {
                    List<List<@Nullable String>> wrong = new ArrayList<>();
                    Stand stand = before;
                    for (RowTaking.Read row : batch) {
                        RowTaking.Taken taken = taking.take(run.owner(), task, row);
                        stand = stand.after(taken);
                        if (taken instanceof RowTaking.Faulty(var number, var why)) {
                            wrong.add(FaultyRows.row(number, why, row.cells()));
                        }
                    }
                    if (!wrong.isEmpty()) {
                        run.keepPart(RowPart.pack(wrong));
                    }
                    after[0] = stand;
                    return new JobProgress(stand, run.done() + batch.size(), total);
                });
        return after[0];
    }

    /// The rows after one, some at a time.
    private static List<RowTaking.Read> next(SheetReader reader, long after) throws IOException {
        List<RowTaking.Read> batch = new ArrayList<>();
        while (batch.size() < AT_ONCE) {
            List<String> cells = reader.next();
            if (cells == null) {
                break;
            }
            if (reader.number() > after) {
                batch.add(new RowTaking.Read(reader.number(), cells));
            }
        }
        return batch;
    }

    private static long count(Path file, SheetSource source) throws IOException {
        long rows = -1;
        try (SheetReader reader = SheetReader.open(file, source)) {
            while (reader.next() != null) {
                rows++;
            }
        }
        return Math.max(0, rows);
    }
}
