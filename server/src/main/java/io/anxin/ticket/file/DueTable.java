package io.anxin.ticket.file;

import io.anxin.ticket.row.TicketRow;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tickets for which something has become due.
@Repository
public class DueTable {

    /// What can become due; each has its partial index.
    public enum Due {
        FIRST_RESPONSE(
                "first_response_due_at",
                "first_response_stopped_at is null and first_response_breached_at is null"),
        RESOLUTION(
                "resolution_due_at",
                "resolution_stopped_at is null and resolution_breached_at is null"),
        WAITING("waiting_until", "waiting_until is not null"),
        OVERRIDE("override_until", "override_until is not null and closed_at is null"),
        CLOSING("resolved_at", "closed_at is null");

        private final String column;
        private final String condition;

        Due(String column, String condition) {
            this.column = column;
            this.condition = condition;
        }
    }

    private final JdbcClient sql;

    DueTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Locks what is due up to that time and in nobody else's hands, the longest due first.
    public List<Ticket> lock(Due what, Instant until, int most) {
        return sql.sql(
                        """
                        select * from ticket.ticket
                        where %1$s <= ? and %1$s is not null and %2$s
                        order by %1$s limit ? for update skip locked
                        """
                                .formatted(what.column, what.condition))
                .params(TicketRow.time(until), most)
                .query((row, _) -> TicketColumns.read(new TicketRow(row)))
                .list();
    }
}
