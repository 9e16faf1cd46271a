package io.anxin.ticket.export;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.personal.MaskedCells;
import io.anxin.job.table.TableExport;
import io.anxin.shared.Page;
import io.anxin.sheet.SheetColumn;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetWriter;
import io.anxin.ticket.queue.QueueRow;
import io.anxin.ticket.queue.QueueSort;
import io.anxin.ticket.queue.Queues;
import io.anxin.ticket.queue.TicketQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a list of tickets as a table, newest first, with the rights of the reader at each page.
@Component
class TicketExport extends TableExport<TicketExportPlan> {

    static final String KIND = "ticket-export";

    private static final int PAGE = 500;
    private static final int COUNTED_UP_TO = 200_000;

    private final Queues queues;
    private final TicketColumns columns;

    TicketExport(Queues queues, TicketColumns columns) {
        this.queues = queues;
        this.columns = columns;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<TicketExportPlan> planType() {
        return TicketExportPlan.class;
    }

    @Override
    public void require(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        actor.require(Permission.EXPORT_TICKETS);
    }

    @Override
    protected List<SheetColumn> columns(Actor reader, TicketExportPlan plan) {
        return columns.of(reader, plan.columns());
    }

    @Override
    protected Page<List<@Nullable String>> page(
            Actor reader, TicketExportPlan plan, @Nullable String after, int size) {
        TicketColumns.Row row = columns.row(reader, plan.columns());
        Page<QueueRow> page = queues.list(reader, plan.query(), QueueSort.OPENED, after, size);
        return new Page<>(
                page.items().stream().map(each -> shown(reader, row, each)).toList(), page.next());
    }

    @Override
    protected @Nullable Long count(Actor reader, TicketExportPlan plan) {
        int counted = queues.count(reader, plan.query(), COUNTED_UP_TO);
        return counted < 0 || counted == COUNTED_UP_TO ? null : Long.valueOf(counted);
    }

    /// The same at once, for programs: memory does not grow with the length of the list.
    void write(Actor actor, TicketQuery query, QueueSort sort, OutputStream out)
            throws IOException {
        List<String> all = List.of();
        TicketColumns.Row row = columns.row(actor, all);
        try (SheetWriter sheet =
                SheetFormat.CSV.open(out, columns.of(actor, all), ZoneId.of("UTC"))) {
            String after = null;
            do {
                Page<QueueRow> page = queues.list(actor, query, sort, after, PAGE);
                for (QueueRow each : page.items()) {
                    sheet.row(shown(actor, row, each));
                }
                after = page.next();
            } while (after != null);
        }
    }

    private static List<@Nullable String> shown(
            Actor reader, TicketColumns.Row columns, QueueRow each) {
        return MaskedCells.of(reader, columns.cells(each), List.of(each.customer().name()));
    }
}
