package io.anxin.ticket.file;

import io.anxin.customer.CustomerId;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tickets for which something has become due.
@Repository
public class DueTable {

    /// What can become due; each has its partial index.
    public enum Due {
        /// Whichever of the clocks runs out first.
        PROMISE("runs_out_at", "runs_out_at is not null"),
        ALERT("alert_at", "alert_at is not null"),
        WAITING("waiting_until", "waiting_until is not null"),
        AGE("older_at", "older_at is not null"),
        OVERRIDE("override_until", "override_until is not null and closed_at is null"),
        CLOSING("resolved_at", "closed_at is null and not held");

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
                .params(Row.time(until), most)
                .query((row, _) -> TicketReader.read(new Row(row)))
                .list();
    }

    /// Locks live tickets that an older edition of the priority matrix has scored.
    public List<Ticket> lockScoredBefore(long edition, int most) {
        return sql.sql(
                        """
                        select * from ticket.ticket where live and priority_edition < ?
                        order by priority_edition, id limit ? for update skip locked
                        """)
                .params(edition, most)
                .query((row, _) -> TicketReader.read(new Row(row)))
                .list();
    }

    /// Whether a ticket waits in the queue of a team for somebody.
    public boolean isWaiting(TeamId team) {
        return sql.sql(
                        """
                        select exists (select from ticket.ticket
                            where team = ? and live and assigned_to is null
                                and waiting_since is null)
                        """)
                .param(team.value())
                .query(Boolean.class)
                .single();
    }

    /// Locks what waits in the queue of a team and is in nobody else's hands, the most urgent
    /// first, then whose promise runs out first.
    public List<Ticket> lockWaiting(TeamId team, int most) {
        return sql.sql(
                        """
                        select * from ticket.ticket
                        where team = ? and live and assigned_to is null and waiting_since is null
                        order by priority, runs_out_at, id limit ? for update skip locked
                        """)
                .params(team.value(), most)
                .query((row, _) -> TicketReader.read(new Row(row)))
                .list();
    }

    /// Locks the live tickets of a customer.
    public List<Ticket> lockLiveOf(CustomerId customer) {
        return sql.sql(
                        """
                        select * from ticket.ticket where customer = ? and live
                        order by id for update
                        """)
                .param(customer.value())
                .query((row, _) -> TicketReader.read(new Row(row)))
                .list();
    }
}
