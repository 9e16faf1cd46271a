package io.anxin.notification.webhook;

import io.anxin.access.Secrets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The webhooks, their secrets sealed, and which node sends to which of them.
@Repository
class WebhookTable {

    /// How long a secret stays valid after it was replaced.
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final String COLUMNS =
            """
            select id, version, name, url, events, team, active, failing_since, disabled_at,
                last_success_at
            from notification.webhook
            """;

    private final JdbcClient sql;
    private final Secrets secrets;

    WebhookTable(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    List<Webhook> all() {
        return sql.sql(COLUMNS + "order by name, id").query((row, _) -> webhook(row)).list();
    }

    Optional<Webhook> find(UUID id) {
        return sql.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, _) -> webhook(row))
                .optional();
    }

    void insert(Webhook webhook, String secret, Instant now) {
        sql.sql(
                        """
                        insert into notification.webhook
                            (id, version, name, url, events, team, secret, secret_since, active)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                webhook.id(),
                                webhook.name(),
                                webhook.url(),
                                webhook.events().toArray(String[]::new),
                                webhook.team(),
                                secrets.seal(secret),
                                Timestamp.from(now),
                                webhook.active()))
                .update();
    }

    /// @return whether the version was the current one
    boolean update(Webhook before, DescribeWebhook wanted) {
        return sql.sql(
                                """
                                update notification.webhook
                                set version = version + 1, name = ?, url = ?, events = ?, team = ?,
                                    active = ?, disabled_at = null, failing_since = null
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        wanted.name().strip(),
                                        wanted.url().strip(),
                                        wanted.events().toArray(String[]::new),
                                        wanted.team(),
                                        wanted.active(),
                                        before.id(),
                                        wanted.version()))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        sql.sql("delete from notification.webhook where id = ?").param(id).update();
    }

    void replaceSecret(UUID id, String secret, Instant now) {
        sql.sql(
                        """
                        update notification.webhook
                        set version = version + 1, former_secret = secret, secret = ?, secret_since = ?
                        where id = ?
                        """)
                .params(secrets.seal(secret), Timestamp.from(now), id)
                .update();
    }

    /// Those valid now, the newest first.
    List<String> secrets(UUID id, Instant now) {
        return sql.sql(
                        "select secret, former_secret, secret_since from notification.webhook where id = ?")
                .param(id)
                .query(
                        (row, _) -> {
                            List<String> valid = new ArrayList<>();
                            valid.add(secrets.open(row.getString(1)));
                            Instant until = row.getTimestamp(3).toInstant().plus(OVERLAP);
                            String former = row.getString(2);
                            if (former != null && now.isBefore(until)) {
                                valid.add(secrets.open(former));
                            }
                            return valid;
                        })
                .single();
    }

    /// Takes one that has something to send and that no other node sends to.
    Optional<UUID> take(Instant now, Duration lease) {
        return sql.sql(
                        """
                        update notification.webhook set busy_until = ?
                        where id = (
                            select w.id from notification.webhook w
                            where w.active and w.disabled_at is null
                                and (w.busy_until is null or w.busy_until < ?)
                                and exists (
                                    select 1 from notification.webhook_delivery d
                                    where d.webhook = w.id and d.state = 'QUEUED'
                                        and d.next_attempt_at <= ?)
                            order by w.busy_until nulls first limit 1 for update skip locked)
                        returning id
                        """)
                .params(Timestamp.from(now.plus(lease)), Timestamp.from(now), Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /// Lets others send to it, from that time on.
    void release(UUID id, Instant from) {
        sql.sql("update notification.webhook set busy_until = ? where id = ?")
                .params(Timestamp.from(from), id)
                .update();
    }

    void succeeded(UUID id, Instant at) {
        sql.sql(
                        """
                        update notification.webhook set failing_since = null, last_success_at = ?
                        where id = ?
                        """)
                .params(Timestamp.from(at), id)
                .update();
    }

    /// @return since when nothing gets through
    Instant failed(UUID id, Instant at) {
        return sql.sql(
                        """
                        update notification.webhook set failing_since = coalesce(failing_since, ?)
                        where id = ? returning failing_since
                        """)
                .params(Timestamp.from(at), id)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /// @return whether it was not disabled yet
    boolean disable(UUID id, Instant at) {
        return sql.sql(
                                """
                                update notification.webhook set version = version + 1, disabled_at = ?
                                where id = ? and disabled_at is null
                                """)
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Array events = row.getArray("events");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("url"),
                List.of((String[]) events.getArray()),
                row.getObject("team", UUID.class),
                row.getBoolean("active"),
                instant(row, "failing_since"),
                instant(row, "disabled_at"),
                instant(row, "last_success_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
