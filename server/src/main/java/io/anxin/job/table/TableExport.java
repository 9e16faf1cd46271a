package io.anxin.job.table;

import io.anxin.access.Actor;
import io.anxin.job.JobProgress;
import io.anxin.job.JobResult;
import io.anxin.job.JobRun;
import io.anxin.job.JobWork;
import io.anxin.shared.Page;
import io.anxin.sheet.SheetColumn;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a list as a table: gathered page by page with the reader's rights, each page kept with
/// the cursor after it, and written as a file at the end. A module says where the rows come from.
///
/// @param <P> what is to be written
public abstract class TableExport<P extends TableExport.Plan> implements JobWork<P> {

    /// What every export is told.
    public interface Plan {
        SheetFormat format();

        /// In which instants are shown.
        ZoneId timeZone();
    }

    /// @param after of the next page, null when all are gathered
    record Stand(@Nullable String after, boolean gathered) {}

    /// Rows asked for at once; about a second's work.
    private static final int PAGE = 500;

    private static final int LOOK_EVERY = 1_000;

    /// The columns in their order, titled in the reader's language.
    protected abstract List<SheetColumn> columns(Actor reader, P plan);

    /// Rows that the reader may see, each a cell for each column.
    ///
    /// @param after cursor of the page before, null for the first
    protected abstract Page<List<@Nullable String>> page(
            Actor reader, P plan, @Nullable String after, int size);

    /// How many rows there will be, null when that is not cheaply known.
    protected abstract @Nullable Long count(Actor reader, P plan);

    @Override
    public final JobResult run(JobRun run, P plan) {
        Stand stand = run.checkpoint(Stand.class).orElse(new Stand(null, false));
        while (!stand.gathered()) {
            stand = gather(run, plan, stand);
        }
        return write(run, plan);
    }

    private Stand gather(JobRun run, P plan, Stand stand) {
        Stand[] next = {stand};
        run.step(
                () -> {
                    Long total = stand.after() == null ? count(run.owner(), plan) : run.total();
                    Page<List<@Nullable String>> page =
                            page(run.owner(), plan, stand.after(), PAGE);
                    run.keepPart(RowPart.pack(page.items()));
                    next[0] = new Stand(page.next(), page.next() == null);
                    long done = run.done() + page.items().size();
                    boolean outgrown = total != null && (done > total || next[0].gathered());
                    return new JobProgress(next[0], done, outgrown ? Long.valueOf(done) : total);
                });
        return next[0];
    }

    private JobResult write(JobRun run, P plan) {
        Path file = run.temporaryFile("." + plan.format().extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Stream<byte[]> parts = run.parts()) {
            long rows = write(run, plan, parts, out);
            return JobResult.of(Map.of("rows", rows))
                    .with(run.title() + "." + plan.format().extension(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(JobRun run, P plan, Stream<byte[]> parts, OutputStream out)
            throws IOException {
        long rows = 0;
        try (SheetWriter sheet =
                plan.format().open(out, columns(run.owner(), plan), plan.timeZone())) {
            for (byte[] part : (Iterable<byte[]>) parts::iterator) {
                for (List<@Nullable String> row : RowPart.unpack(part)) {
                    sheet.row(row);
                    rows++;
                    if (rows % LOOK_EVERY == 0) {
                        run.alive();
                    }
                }
            }
        }
        return rows;
    }
}
