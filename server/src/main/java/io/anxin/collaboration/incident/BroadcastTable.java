package io.anxin.collaboration.incident;

import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the answers to many.
@Repository
class BroadcastTable {

    enum State {
        PENDING,
        SENT,
        FAILED,
        /// The answer was stopped before its turn came.
        SKIPPED
    }

    record BroadcastProgress(int pending, int sent, int failed, int skipped) {}

    /// @param problem why it could not be sent
    record BroadcastLine(
            TicketId ticket, State state, @Nullable String problem, @Nullable Instant at) {}

    record Turn(UUID broadcast, TicketId ticket) {}

    private final JdbcClient sql;

    BroadcastTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Broadcast made, Collection<TicketId> tickets) {
        sql.sql(
                        """
                        insert into collaboration.broadcast
                            (id, ticket, text_zh, text_en, code, note, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.ticket().value(),
                                made.zh(),
                                made.en(),
                                made.code(),
                                made.note(),
                                made.askedBy(),
                                Row.timestamp(made.askedAt())))
                .update();
        sql.sql(
                        """
                        insert into collaboration.broadcast_row (broadcast, ticket)
                        select ?, unnest(?::bigint[])
                        """)
                .params(made.id(), tickets.stream().map(TicketId::value).toArray(Long[]::new))
                .update();
    }

    Broadcast get(UUID id) {
        return sql.sql("select * from collaboration.broadcast where id = ?")
                .param(id)
                .query((row, _) -> broadcast(row))
                .optional()
                .orElseThrow(() -> new NotFound("broadcast", id));
    }

    /// Whether somebody was answered, or still will be.
    boolean reached(TicketId ticket) {
        return sql.sql(
                        """
                        select exists (select from collaboration.broadcast b
                            join collaboration.broadcast_row r on r.broadcast = b.id
                            where b.ticket = ? and r.state in ('SENT', 'PENDING'))
                        """)
                .param(ticket.value())
                .query(Boolean.class)
                .single();
    }

    /// The newest first.
    List<Broadcast> of(TicketId ticket) {
        return sql.sql(
                        """
                        select * from collaboration.broadcast where ticket = ?
                        order by asked_at desc limit 50
                        """)
                .param(ticket.value())
                .query((row, _) -> broadcast(row))
                .list();
    }

    BroadcastProgress progress(UUID broadcast) {
        return sql.sql(
                        """
                        select count(*) filter (where state = 'PENDING'), count(*) filter (where state = 'SENT'),
                            count(*) filter (where state = 'FAILED'), count(*) filter (where state = 'SKIPPED')
                        from collaboration.broadcast_row where broadcast = ?
                        """)
                .param(broadcast)
                .query(
                        (row, _) ->
                                new BroadcastProgress(
                                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    Page<BroadcastLine> lines(UUID broadcast, @Nullable String after, int size) {
        long last = after == null ? 0 : Cursor.decode(after, 1).number(0);
        List<BroadcastLine> rows =
                sql.sql(
                                """
                                select ticket, state, problem, at from collaboration.broadcast_row
                                where broadcast = ? and ticket > ? order by ticket limit ?
                                """)
                        .params(broadcast, last, size + 1)
                        .query(
                                (result, _) -> {
                                    Row row = new Row(result);
                                    return new BroadcastLine(
                                            new TicketId(row.number("ticket")),
                                            row.constant("state", State.class),
                                            row.textOrNull("problem"),
                                            row.instantOrNull("at"));
                                })
                        .list();
        return Page.of(rows, size, line -> Cursor.of(line.ticket()));
    }

    /// The next one whose turn it is; one that another node has in hand is passed over.
    Optional<Turn> next() {
        return sql.sql(
                        """
                        select broadcast, ticket from collaboration.broadcast_row where state = 'PENDING'
                        order by broadcast, ticket limit 1 for update skip locked
                        """)
                .query(
                        (row, _) ->
                                new Turn(
                                        row.getObject(1, UUID.class), new TicketId(row.getLong(2))))
                .optional();
    }

    void settle(Turn turn, State state, @Nullable String problem, Instant at) {
        sql.sql(
                        """
                        update collaboration.broadcast_row set state = ?, problem = ?, at = ?
                        where broadcast = ? and ticket = ?
                        """)
                .params(
                        Arrays.asList(
                                state.name(),
                                problem,
                                Row.timestamp(at),
                                turn.broadcast(),
                                turn.ticket().value()))
                .update();
    }

    /// What has not been sent yet is not sent.
    void cancel(UUID broadcast, Instant at) {
        sql.sql(
                        """
                        update collaboration.broadcast set cancelled_at = coalesce(cancelled_at, ?)
                        where id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), broadcast)
                .update();
        sql.sql(
                        """
                        update collaboration.broadcast_row set state = 'SKIPPED', at = ?
                        where broadcast = ? and state = 'PENDING'
                        """)
                .params(at.atOffset(ZoneOffset.UTC), broadcast)
                .update();
    }

    /// What failed or was skipped gets another turn.
    void retry(UUID broadcast) {
        sql.sql("update collaboration.broadcast set cancelled_at = null where id = ?")
                .param(broadcast)
                .update();
        sql.sql(
                        """
                        update collaboration.broadcast_row set state = 'PENDING', problem = null, at = null
                        where broadcast = ? and state in ('FAILED', 'SKIPPED')
                        """)
                .param(broadcast)
                .update();
    }

    private static Broadcast broadcast(ResultSet result) {
        Row row = new Row(result);
        return new Broadcast(
                row.uuid("id"),
                new TicketId(row.number("ticket")),
                row.textOrNull("text_zh"),
                row.textOrNull("text_en"),
                row.textOrNull("code"),
                row.textOrNull("note"),
                row.uuid("asked_by"),
                row.instant("asked_at"),
                row.instantOrNull("cancelled_at"));
    }
}
