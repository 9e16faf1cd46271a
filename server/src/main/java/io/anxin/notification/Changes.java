package io.anxin.notification;

import io.anxin.access.AccountId;
import io.anxin.database.Appends;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The feed of changes. Every committed change is read exactly once in order of its position, also
/// when a transaction with an earlier position commits later: a reader goes only up to the oldest
/// transaction that still runs. See docs/adr/0003-change-feed.md.
@Service
public class Changes {

    /// Audience: everybody of the staff.
    public static final String EVERYONE = "everyone";

    /// Audience: nobody but the people who stand beside it, whoever sees everything else.
    public static final String NAMED_ONLY = "named-only";

    /// How long a browser may be away and still hear what it missed.
    public static final Duration KEPT = Duration.ofDays(7);

    private static final String PRUNED = "pruned";

    private static final String ANNOUNCE =
            """
            insert into notification.change (kind, id, version, audience)
            values (?, ?, ?, ?)
            """;

    private final JdbcClient sql;
    private final Appends appends;
    private final ChangeSignal signal;
    private final Clock clock;

    Changes(JdbcClient sql, Appends appends, ChangeSignal signal, Clock clock) {
        this.sql = sql;
        this.appends = appends;
        this.signal = signal;
        this.clock = clock;
    }

    /// Audience: the members of a team. Those who see everything hear of it too.
    public static String team(UUID team) {
        return "team:" + team;
    }

    /// Audience: one person.
    public static String account(AccountId account) {
        return "account:" + account;
    }

    /// Announces a change inside the caller's transaction; heard after it commits, never when it
    /// does not. Of several to the same audience only the newest is heard.
    public void announce(String kind, String id, long version, Collection<String> audience) {
        record Same(String kind, String id, Set<String> audience) {}
        appends.appendNewest(
                new Same(kind, id, Set.copyOf(audience)),
                ANNOUNCE,
                kind,
                id,
                version,
                audience.toArray(String[]::new));
        signal.raiseAfterCommit();
    }

    /// Changes after a position, oldest first.
    public List<Change> since(Position after, int limit) {
        return sql.sql(
                        """
                        select position, transaction, kind, id, version, audience, at
                        from notification.change
                        where (transaction, position) > (?, ?)
                          and transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                        order by transaction, position
                        limit ?
                        """)
                .params(after.transaction(), after.number(), limit)
                .query((row, _) -> change(row))
                .list();
    }

    /// The place before everything that is not readable yet: reading on from here misses nothing
    /// that commits later.
    public Position now() {
        return new Position(
                sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1")
                        .query(Long.class)
                        .single(),
                Long.MAX_VALUE);
    }

    /// Hands the next changes to a consumer and moves its cursor in the same transaction, so that
    /// each change has its effect once. Nodes take turns.
    ///
    /// @param consumer name of the durable cursor, such as `insight`
    /// @return how many changes were handed over; fewer than the limit means the feed is read up
    @Transactional
    public int consume(String consumer, int limit, Consumer<List<Change>> work) {
        sql.sql(
                        """
                        insert into notification.consumer (name, transaction, position)
                        values (?, 0, 0) on conflict do nothing
                        """)
                .param(consumer)
                .update();
        Position cursor =
                sql.sql(
                                """
                                select transaction, position from notification.consumer
                                where name = ? for update
                                """)
                        .param(consumer)
                        .query((row, _) -> new Position(row.getLong(1), row.getLong(2)))
                        .single();
        List<Change> next = since(cursor, limit);
        if (!next.isEmpty()) {
            work.accept(next);
            moveCursor(consumer, next.getLast().position());
        }
        return next.size();
    }

    /// Sets a consumer to a place in the feed, such as [#now] taken before a projection is rebuilt.
    @Transactional
    public void moveCursor(String consumer, Position position) {
        sql.sql(
                        """
                        insert into notification.consumer (name, transaction, position)
                        values (?, ?, ?)
                        on conflict (name) do update
                        set transaction = excluded.transaction, position = excluded.position
                        """)
                .params(consumer, position.transaction(), position.number())
                .update();
    }

    /// Whether something was announced after a position, readable yet or not.
    public boolean isMoreAfter(Position position) {
        return sql.sql(
                        """
                        select exists (select 1 from notification.change
                            where (transaction, position) > (?, ?))
                        """)
                .params(position.transaction(), position.number())
                .query(Boolean.class)
                .single();
    }

    /// Whether the feed still holds everything after a position: false when that part was removed,
    /// or when the position is of another database (one that was restored starts to count anew).
    public boolean reachesBackTo(Position position) {
        return position.compareTo(cursor(PRUNED)) >= 0 && position.compareTo(now()) <= 0;
    }

    /// Removes what is older than [#KEPT] and remembers how far.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public void prune() {
        sql.sql(
                        """
                        with old as (
                            delete from notification.change where at < ?
                            returning transaction, position)
                        select transaction, position from old
                        order by transaction desc, position desc limit 1
                        """)
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> new Position(row.getLong(1), row.getLong(2)))
                .optional()
                .ifPresent(last -> moveCursor(PRUNED, last));
    }

    private Position cursor(String consumer) {
        return sql.sql("select transaction, position from notification.consumer where name = ?")
                .param(consumer)
                .query((row, _) -> new Position(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(Position.START);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                new Position(row.getLong("transaction"), row.getLong("position")),
                row.getString("kind"),
                row.getString("id"),
                row.getLong("version"),
                audience(row),
                row.getTimestamp("at").toInstant());
    }

    private static Set<String> audience(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("audience").getArray())
                .collect(Collectors.toSet());
    }
}
