package io.anxin.ticket.export;

import io.anxin.job.table.TableExport;
import io.anxin.sheet.SheetFormat;
import io.anxin.ticket.queue.TicketQuery;
import java.time.ZoneId;
import java.util.List;

/// What a table of tickets is made of.
record TicketExportPlan(SheetFormat format, String zone, TicketQuery query, List<String> columns)
        implements TableExport.Plan {

    @Override
    public ZoneId timeZone() {
        return ZoneId.of(zone);
    }
}
