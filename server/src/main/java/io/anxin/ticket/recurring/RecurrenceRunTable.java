package io.anxin.ticket.recurring;

import io.anxin.database.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of the days of a schedule; each is worked off once.
@Repository
class RecurrenceRunTable {

    /// @param ticket null when none was opened
    /// @param reason why none was: `missed`, or the name of the problem
    @Schema(name = "RecurrenceRun")
    record Run(LocalDate day, Instant at, @Nullable Long ticket, @Nullable String reason) {}

    private final JdbcClient sql;

    RecurrenceRunTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return whether the day was not worked off before
    boolean insert(UUID recurrence, Run run) {
        return sql.sql(
                                """
                                insert into ticket.recurrence_run (recurrence, day, at, ticket, reason)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        recurrence,
                                        run.day(),
                                        Row.time(run.at()),
                                        run.ticket(),
                                        run.reason()))
                        .update()
                == 1;
    }

    void opened(UUID recurrence, LocalDate day, long ticket) {
        sql.sql(
                        "update ticket.recurrence_run set ticket = ?, reason = null where recurrence = ? and day = ?")
                .params(ticket, recurrence, day)
                .update();
    }

    void refused(UUID recurrence, LocalDate day, String reason) {
        sql.sql("update ticket.recurrence_run set reason = ? where recurrence = ? and day = ?")
                .params(reason, recurrence, day)
                .update();
    }

    /// The latest days, newest first.
    List<Run> of(UUID recurrence, int most) {
        return sql.sql(
                        """
                        select day, at, ticket, reason from ticket.recurrence_run
                        where recurrence = ? order by day desc limit ?
                        """)
                .params(recurrence, most)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            long ticket = row.number("ticket");
                            return new Run(
                                    result.getObject("day", LocalDate.class),
                                    row.instant("at"),
                                    ticket == 0 ? null : ticket,
                                    row.textOrNull("reason"));
                        })
                .list();
    }
}
