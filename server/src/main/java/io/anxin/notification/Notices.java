package io.anxin.notification;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.database.Jsonb;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/// What the program tells the people of the staff. Everybody reads the own ones and nobody else's.
@Service
public class Notices {

    /// How long a notice is kept, read or not.
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int MOST_COUNTED = 100;

    private final JdbcClient sql;
    private final Changes changes;
    private final Sight sight;
    private final Clock clock;

    Notices(JdbcClient sql, Changes changes, Sight sight, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.sight = sight;
        this.clock = clock;
    }

    /// Tells each of them, inside the caller's transaction; a browser that is open hears of it.
    ///
    /// @param arguments what fills the words; null values are left out
    @Transactional
    public void tell(
            Collection<AccountId> people,
            String kind,
            String subject,
            Map<String, ? extends @Nullable Object> arguments) {
        if (people.isEmpty()) {
            return;
        }
        UUID[] accounts = Set.copyOf(people).stream().map(AccountId::value).toArray(UUID[]::new);
        sql.sql(
                        """
                        insert into notification.notice (account, at, kind, subject, arguments)
                        select unnest(?::uuid[]), ?, ?, ?, jsonb_strip_nulls(?)
                        """)
                .params(
                        accounts,
                        Timestamp.from(clock.instant()),
                        kind,
                        subject,
                        Jsonb.of(arguments))
                .update();
        changes.announce(
                "notice", subject, 0, people.stream().map(Changes::account).distinct().toList());
    }

    /// The actor's own, newest first. One about a thing that was taken out of the actor's sight
    /// since is not shown any more.
    ///
    /// @param unread only those not read yet
    public Page<Notice> of(Actor actor, boolean unread, @Nullable String after, int size) {
        return sight.page(
                actor,
                after,
                from -> page(actor, unread, from, size),
                notice -> Sight.Thing.of(notice.subject()));
    }

    private Page<Notice> page(Actor actor, boolean unread, @Nullable String after, int size) {
        long before = after == null ? Long.MAX_VALUE : Cursor.decode(after, 1).number(0);
        List<Notice> rows =
                sql.sql(
                                """
                                select id, at, kind, subject, arguments, read_at
                                from notification.notice
                                where account = ? and id < ? %s order by id desc limit ?
                                """
                                        .formatted(unread ? "and read_at is null" : ""))
                        .params(actor.account().value(), before, size + 1)
                        .query((row, _) -> notice(row))
                        .list();
        return Page.of(rows, size, notice -> Cursor.of(notice.id()));
    }

    /// How many are unread, counted to 100.
    public int unread(Actor actor) {
        List<String> subjects =
                sql.sql(
                                """
                                select subject from notification.notice
                                where account = ? and read_at is null order by id desc limit ?
                                """)
                        .params(actor.account().value(), MOST_COUNTED)
                        .query(String.class)
                        .list();
        return sight.keep(actor, subjects, Sight.Thing::of).size();
    }

    /// Marks the actor's notices as read.
    ///
    /// @param id one of them; null for all
    @Transactional
    public void read(Actor actor, @Nullable Long id) {
        int marked =
                sql.sql(
                                """
                                update notification.notice set read_at = :at
                                where account = :account and read_at is null
                                  and (:id::bigint is null or id = :id)
                                """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("account", actor.account().value())
                        .param("id", id)
                        .update();
        if (marked > 0) {
            changes.announce("notice", "read", 0, List.of(Changes.account(actor.account())));
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    @Transactional
    public void prune() {
        sql.sql("delete from notification.notice where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        Instant readAt = read == null ? null : read.toInstant();
        return new Notice(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("subject"),
                Jsonb.read(row.getObject("arguments", PGobject.class), new TypeReference<>() {}),
                readAt);
    }
}
