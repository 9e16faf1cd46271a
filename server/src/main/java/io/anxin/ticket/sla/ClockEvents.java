package io.anxin.ticket.sla;

import io.anxin.ticket.row.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The append-only table of clock events.
@Repository
class ClockEvents {

    private final JdbcClient sql;

    ClockEvents(JdbcClient sql) {
        this.sql = sql;
    }

    List<ClockEvent> of(long ticket, ClockName clock) {
        return sql.sql(
                        """
                        select kind, at, target_minutes, calendar, round_the_clock, policy
                        from ticket.clock_event where ticket = ? and clock = ? order by ordinal
                        """)
                .params(ticket, clock.name())
                .query((row, _) -> event(row))
                .list();
    }

    /// @param ordinal place of the first of them in the history of the clock
    void append(long ticket, ClockName clock, int ordinal, List<ClockEvent> events) {
        int place = ordinal;
        for (ClockEvent event : events) {
            sql.sql(
                            """
                            insert into ticket.clock_event (ticket, clock, ordinal, kind, at,
                                target_minutes, calendar, round_the_clock, policy)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(values(ticket, clock, place++, event))
                    .update();
        }
    }

    private static List<@Nullable Object> values(
            long ticket, ClockName clock, int ordinal, ClockEvent event) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(ticket);
        values.add(clock.name());
        values.add(ordinal);
        values.add(event.kind().name());
        values.add(TicketRow.time(event.at()));
        Promise promise = event.promise();
        values.add(promise == null ? null : promise.targetMinutes());
        values.add(promise == null ? null : promise.calendar());
        values.add(promise != null && promise.roundTheClock());
        values.add(promise == null ? null : promise.policy());
        return values;
    }

    private static ClockEvent event(ResultSet row) throws SQLException {
        TicketRow event = new TicketRow(row);
        int target = row.getInt("target_minutes");
        Promise promise =
                target == 0
                        ? null
                        : new Promise(
                                target,
                                event.uuid("calendar"),
                                event.truth("round_the_clock"),
                                event.uuid("policy"));
        return new ClockEvent(
                event.constant("kind", ClockEvent.Kind.class), event.instant("at"), promise);
    }
}
