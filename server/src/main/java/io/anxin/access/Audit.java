package io.anxin.access;

import io.anxin.database.Appends;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The append-only record of every change: who, when, from where, what it was before and after. The
/// database refuses to change or remove an entry.
@Service
public class Audit {

    /// One change that was made.
    ///
    /// @param position grows with every entry
    /// @param action what was done, such as `account-suspended`
    /// @param before the members that changed, as they were
    /// @param after the members that changed, as they became
    public record Entry(
            long position,
            Instant at,
            Actor.Kind actorKind,
            @Nullable UUID actorId,
            String actorName,
            String origin,
            String action,
            String subjectType,
            String subjectId,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    private static final String COLUMNS =
            """
            select position, at, actor_kind, actor_id, actor_name, origin, action, subject_type,
                   subject_id, before::text, after::text
            from access.audit
            """;

    private static final String APPEND =
            """
            insert into access.audit (at, actor_kind, actor_id, actor_name, origin, action,
                subject_type, subject_id, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """;

    private final JdbcClient sql;
    private final Appends appends;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient sql, Appends appends, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.appends = appends;
        this.json = json;
        this.clock = clock;
    }

    /// Records a change inside the transaction that makes it; only the members that differ are
    /// kept.
    ///
    /// @param before any record or map as it was, null when it did not exist
    /// @param after the same as it became, null when it no longer exists
    public void record(
            Actor actor,
            String action,
            String subjectType,
            String subjectId,
            @Nullable Object before,
            @Nullable Object after) {
        Difference difference = Difference.between(tree(before), tree(after));
        appends.append(
                APPEND,
                Timestamp.from(clock.instant()),
                actor.kind().name(),
                actor.id() == null ? actor.customer() : actor.id().value(),
                actor.name(),
                actor.origin(),
                action,
                subjectType,
                subjectId,
                text(difference.before()),
                text(difference.after()));
    }

    /// What happened to one thing, newest first.
    public Page<Entry> of(String subjectType, String subjectId, @Nullable String after, int size) {
        appends.flush();
        List<Entry> rows =
                sql.sql(
                                COLUMNS
                                        + """
                                        where subject_type = ? and subject_id = ? and position < ?
                                        order by position desc limit ?
                                        """)
                        .params(subjectType, subjectId, before(after), size + 1)
                        .query((row, _) -> entry(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.position()));
    }

    /// What happened to all things of a kind, or to everything, newest first.
    public Page<Entry> all(@Nullable String subjectType, @Nullable String after, int size) {
        appends.flush();
        String kind = subjectType == null ? "" : " and subject_type = :kind ";
        JdbcClient.StatementSpec query =
                sql.sql(
                                COLUMNS
                                        + " where position < :before"
                                        + kind
                                        + " order by position desc limit :most")
                        .param("before", before(after))
                        .param("most", size + 1);
        if (subjectType != null) {
            query = query.param("kind", subjectType);
        }
        return Page.of(
                query.query((row, _) -> entry(row)).list(),
                size,
                last -> Cursor.of(last.position()));
    }

    private static long before(@Nullable String after) {
        return after == null ? Long.MAX_VALUE : Cursor.decode(after, 1).number(0);
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : json.valueToTree(value);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("origin"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                read(row.getString("before")),
                read(row.getString("after")));
    }

    private @Nullable JsonNode read(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    /// The members in which two JSON objects differ, on each side; nested objects are compared
    /// member by member, lists as a whole. The version always differs and says nothing, so it is
    /// left out.
    private record Difference(@Nullable JsonNode before, @Nullable JsonNode after) {

        static Difference between(@Nullable JsonNode before, @Nullable JsonNode after) {
            if (!(before instanceof ObjectNode was) || !(after instanceof ObjectNode is)) {
                return new Difference(before, after);
            }
            ObjectNode left = was.objectNode();
            ObjectNode right = is.objectNode();
            was.propertyNames().forEach(name -> compare(name, was, is, left, right));
            is.propertyNames().stream()
                    .filter(name -> !was.has(name))
                    .forEach(name -> right.set(name, is.get(name)));
            return new Difference(left, right);
        }

        private static void compare(
                String name, ObjectNode was, ObjectNode is, ObjectNode left, ObjectNode right) {
            JsonNode old = was.get(name);
            JsonNode now = is.get(name);
            if (old.equals(now) || name.equals("version")) {
                return;
            }
            Difference inner = between(old, now);
            if (inner.before() != null) {
                left.set(name, inner.before());
            }
            if (inner.after() != null) {
                right.set(name, inner.after());
            }
        }
    }
}
