package io.anxin.ticket.sla;

import io.anxin.database.Appends;
import io.anxin.database.Row;
import io.anxin.database.TransactionMemory;
import io.anxin.ticket.sla.Promise.PolicyEdition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The append-only table of clock events.
@Repository
public class ClockEvents {

    private static final String APPEND =
            """
            insert into ticket.clock_event (ticket, clock, ordinal, kind, at, target_minutes, calendar,
                round_the_clock, policy, policy_version, warning_percent, supervisor_percent,
                director_percent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;
    private final Appends appends;

    /// Of tickets that the transaction has locked, so that nobody else adds to them.
    private final TransactionMemory<Long, Histories> followed = new TransactionMemory<>();

    ClockEvents(JdbcClient sql, Appends appends) {
        this.sql = sql;
        this.appends = appends;
    }

    /// The histories of a ticket's clocks, of which nothing is read before the first is needed.
    Histories of(long ticket) {
        return followed.get(ticket).orElseGet(() -> new Histories(ticket));
    }

    /// The histories of a clock of the newest live tickets, by ticket.
    Map<Long, List<ClockEvent>> ofLive(ClockName clock, int most) {
        appends.flush();
        Map<Long, List<ClockEvent>> histories = new LinkedHashMap<>();
        sql.sql(
                        """
                        select t.id, e.kind, e.at, e.target_minutes, e.calendar, e.round_the_clock,
                            e.policy, e.policy_version, e.warning_percent, e.supervisor_percent,
                            e.director_percent
                        from (select id from ticket.ticket where live
                            order by last_activity_at desc, id desc limit ?) t
                        join ticket.clock_event e on e.ticket = t.id and e.clock = ?
                        order by t.id, e.ordinal
                        """)
                .params(most, clock.name())
                .query(
                        row -> {
                            histories
                                    .computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                                    .add(event(row));
                        });
        return histories;
    }

    /// The histories of the clocks of one ticket, read together. Whoever adds holds the lock on the
    /// ticket.
    final class Histories {

        private final long ticket;
        private @Nullable Map<ClockName, List<ClockEvent>> known;

        private Histories(long ticket) {
            this.ticket = ticket;
        }

        List<ClockEvent> of(ClockName clock) {
            if (known == null) {
                known = read(ticket);
            }
            return known.computeIfAbsent(clock, _ -> new ArrayList<>());
        }

        void add(ClockName clock, ClockEvent event) {
            List<ClockEvent> history = of(clock);
            appends.append(APPEND, values(ticket, clock, history.size(), event).toArray());
            history.add(event);
            followed.put(ticket, this);
        }
    }

    private Map<ClockName, List<ClockEvent>> read(long ticket) {
        appends.flush();
        Map<ClockName, List<ClockEvent>> histories = new EnumMap<>(ClockName.class);
        sql.sql(
                        """
                        select clock, kind, at, target_minutes, calendar, round_the_clock, policy,
                            policy_version, warning_percent, supervisor_percent, director_percent
                        from ticket.clock_event where ticket = ? order by clock, ordinal
                        """)
                .param(ticket)
                .query(
                        row -> {
                            ClockName clock = ClockName.valueOf(row.getString("clock"));
                            histories
                                    .computeIfAbsent(clock, _ -> new ArrayList<>())
                                    .add(event(row));
                        });
        return histories;
    }

    private static List<@Nullable Object> values(
            long ticket, ClockName clock, int ordinal, ClockEvent event) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(ticket);
        values.add(clock.name());
        values.add(ordinal);
        values.add(event.kind().name());
        values.add(Row.time(event.at()));
        values.addAll(columns(event.promise()));
        return values;
    }

    /// The columns of a promise, from `target_minutes` to `director_percent`.
    public static List<@Nullable Object> columns(@Nullable Promise promise) {
        List<@Nullable Object> values = new ArrayList<>();
        if (promise == null) {
            values.addAll(Arrays.asList(null, null, false, null, null, null, null, null));
            return values;
        }
        Promise.PolicyEdition policy = promise.policy();
        values.add(promise.targetMinutes());
        values.add(promise.calendar());
        values.add(promise.roundTheClock());
        values.add(policy == null ? null : policy.id());
        values.add(policy == null ? null : policy.version());
        values.add(promise.ladder().warningPercent());
        values.add(promise.ladder().supervisorPercent());
        values.add(promise.ladder().directorPercent());
        return values;
    }

    private static ClockEvent event(ResultSet row) throws SQLException {
        Row event = new Row(row);
        Promise promise = row.getInt("target_minutes") == 0 ? null : promise(event);
        return new ClockEvent(
                event.constant("kind", ClockEvent.Kind.class), event.instant("at"), promise);
    }

    private static Promise promise(Row event) {
        UUID policy = event.uuidOrNull("policy");
        return new Promise(
                (int) event.number("target_minutes"),
                event.uuidOrNull("calendar"),
                event.truth("round_the_clock"),
                policy == null ? null : new PolicyEdition(policy, event.number("policy_version")),
                event.textOrNull("warning_percent") == null
                        ? Ladder.USUAL
                        : new Ladder(
                                (int) event.number("warning_percent"),
                                (int) event.number("supervisor_percent"),
                                (int) event.number("director_percent")));
    }
}
