package io.anxin.notification.webhook;

import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is to be told to webhooks, and what came of it.
@Repository
class DeliveryTable {

    private static final int PRUNED_AT_ONCE = 5_000;

    private static final String SELECT =
            """
            select d.id, d.event, d.subject, d.at, d.state, d.attempts, d.next_attempt_at,
                d.settled_at, a.status, a.fault
            from notification.webhook_delivery d
            left join lateral (
                select status, fault from notification.webhook_attempt
                where delivery = d.id order by ordinal desc limit 1) a on true
            """;

    private final JdbcClient sql;

    DeliveryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is to be sent next.
    record Due(UUID id, String event, String body, int attempts) {}

    void insert(
            UUID id,
            UUID webhook,
            String event,
            String subject,
            String body,
            Instant at,
            boolean held) {
        sql.sql(
                        """
                        insert into notification.webhook_delivery
                            (id, webhook, event, subject, body, at, state, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                webhook,
                                event,
                                subject,
                                body,
                                Timestamp.from(at),
                                held ? "HELD" : "QUEUED",
                                held ? null : Timestamp.from(at)))
                .update();
    }

    Optional<Due> next(UUID webhook, Instant now) {
        return sql.sql(
                        """
                        select id, event, body, attempts from notification.webhook_delivery
                        where webhook = ? and state = 'QUEUED' and next_attempt_at <= ?
                        order by next_attempt_at, id limit 1
                        """)
                .params(webhook, Timestamp.from(now))
                .query(Due.class)
                .optional();
    }

    void tried(UUID id, Instant at, Post.Answer answer) {
        sql.sql(
                        """
                        insert into notification.webhook_attempt
                            (delivery, ordinal, at, duration_millis, status, answer, fault)
                        select ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?::int, ?, ?::text
                        from notification.webhook_attempt where delivery = ?
                        """)
                .params(
                        Arrays.asList(
                                id,
                                Timestamp.from(at),
                                (int) answer.durationMillis(),
                                answer.status(),
                                answer.text(),
                                answer.fault() == null ? null : answer.fault().name(),
                                id))
                .update();
    }

    /// @param next when it is tried again; null when it is settled
    void settle(UUID id, DeliveryState state, Instant at, @Nullable Instant next) {
        sql.sql(
                        """
                        update notification.webhook_delivery
                        set state = ?, attempts = attempts + 1, next_attempt_at = ?, settled_at = ?
                        where id = ?
                        """)
                .params(
                        Arrays.asList(
                                state.name(),
                                next == null ? null : Timestamp.from(next),
                                next == null ? Timestamp.from(at) : null,
                                id))
                .update();
    }

    /// Keeps back what waits.
    void hold(UUID webhook) {
        sql.sql(
                        """
                        update notification.webhook_delivery set state = 'HELD', next_attempt_at = null
                        where webhook = ? and state = 'QUEUED'
                        """)
                .param(webhook)
                .update();
    }

    /// @return whether there is such a delivery that does not wait already
    boolean replay(UUID webhook, UUID id, Instant now) {
        return requeue("webhook = ? and id = ? and state <> 'QUEUED'", now, webhook, id) == 1;
    }

    /// @return how many
    int replaySince(UUID webhook, Instant since, boolean deliveredToo, Instant now) {
        String which = deliveredToo ? "state <> 'QUEUED'" : "state in ('FAILED', 'HELD')";
        return requeue("webhook = ? and at >= ? and " + which, now, webhook, Timestamp.from(since));
    }

    private int requeue(String where, Instant now, Object... values) {
        List<Object> all = new ArrayList<>(List.of(Timestamp.from(now)));
        all.addAll(Arrays.asList(values));
        return sql.sql(
                        """
                        update notification.webhook_delivery
                        set state = 'QUEUED', attempts = 0, next_attempt_at = ?, settled_at = null
                        where
                        """
                                + where)
                .params(all)
                .update();
    }

    Page<Delivery> list(
            UUID webhook, @Nullable DeliveryState state, @Nullable String after, int size) {
        List<Object> values = new ArrayList<>(List.of(webhook));
        StringBuilder where = new StringBuilder(" where d.webhook = ?");
        if (state != null) {
            where.append(" and d.state = ?");
            values.add(state.name());
        }
        if (after != null) {
            where.append(" and d.id < ?");
            values.add(Cursor.decode(after, 1).uuid(0));
        }
        values.add(size + 1);
        List<Delivery> rows =
                sql.sql(SELECT + where + " order by d.id desc limit ?")
                        .params(values)
                        .query((row, _) -> delivery(row))
                        .list();
        return Page.of(rows, size, row -> Cursor.of(row.id()));
    }

    Optional<Delivery.Details> details(UUID webhook, UUID id) {
        return sql.sql(SELECT + " where d.webhook = ? and d.id = ?")
                .params(webhook, id)
                .query((row, _) -> delivery(row))
                .optional()
                .map(found -> new Delivery.Details(found, body(id), tries(id)));
    }

    private String body(UUID id) {
        return sql.sql("select body from notification.webhook_delivery where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<Delivery.Attempt> tries(UUID id) {
        return sql.sql(
                        """
                        select ordinal, at, duration_millis, status, answer, fault
                        from notification.webhook_attempt where delivery = ? order by ordinal desc
                        """)
                .param(id)
                .query(
                        (row, _) ->
                                new Delivery.Attempt(
                                        row.getInt(1),
                                        row.getTimestamp(2).toInstant(),
                                        row.getInt(3),
                                        row.getObject(4, Integer.class),
                                        row.getString(5),
                                        fault(row.getString(6))))
                .list();
    }

    /// Forgets what is settled and old.
    void prune(Instant before) {
        sql.sql(
                        """
                        delete from notification.webhook_delivery where id in (
                            select id from notification.webhook_delivery
                            where at < ? and state <> 'QUEUED' order by at limit ?)
                        """)
                .params(Timestamp.from(before), PRUNED_AT_ONCE)
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                WebhookTable.instant(row, "next_attempt_at"),
                WebhookTable.instant(row, "settled_at"),
                row.getObject("status", Integer.class),
                fault(row.getString("fault")));
    }

    private static @Nullable Fault fault(@Nullable String name) {
        return name == null ? null : Fault.valueOf(name);
    }
}
