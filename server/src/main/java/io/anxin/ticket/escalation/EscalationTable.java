package io.anxin.ticket.escalation;

import io.anxin.access.AccountId;
import io.anxin.database.Row;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.EscalationStep;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The append-only table of the steps that were taken.
@Repository
public class EscalationTable {

    private final JdbcClient sql;

    EscalationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Newest first.
    public List<Escalation> of(long ticket) {
        return sql.sql(
                        """
                        select clock, run, step, due_at, at, told from ticket.escalation
                        where ticket = ? order by at desc, clock, step
                        """)
                .param(ticket)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Escalation(
                                    row.constant("clock", ClockName.class),
                                    (int) row.number("run"),
                                    row.constant("step", EscalationStep.class),
                                    row.instant("due_at"),
                                    row.instant("at"),
                                    row.ids("told", AccountId::new));
                        })
                .list();
    }

    void append(long ticket, Escalation taken) {
        sql.sql(
                        """
                        insert into ticket.escalation (ticket, clock, run, step, due_at, at, told)
                        values (?, ?, ?, ?, ?, ?, ?::uuid[])
                        """)
                .params(
                        ticket,
                        taken.clock().name(),
                        taken.run(),
                        taken.step().name(),
                        Row.time(taken.dueAt()),
                        Row.time(taken.at()),
                        Row.array(taken.told()))
                .update();
    }
}
