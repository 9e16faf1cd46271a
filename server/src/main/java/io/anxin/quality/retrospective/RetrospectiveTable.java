package io.anxin.quality.retrospective;

import io.anxin.access.Actor;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the retrospectives.
@Repository
class RetrospectiveTable {

    private final JdbcClient sql;

    RetrospectiveTable(JdbcClient sql) {
        this.sql = sql;
    }

    ScoreTarget target() {
        return sql.sql("select version, score from quality.target")
                .query((row, _) -> new ScoreTarget(row.getLong(1), row.getInt(2)))
                .single();
    }

    void aim(ScoreTarget target) {
        int rows =
                sql.sql(
                                "update quality.target set version = version + 1, score = ? where version = ?")
                        .params(target.score(), target.version())
                        .update();
        if (rows == 0) {
            throw new Stale("retrospective-target", "", target().version());
        }
    }

    /// Opens one, unless the answer has one.
    ///
    /// @return empty when it has; what the customer said now is kept with it while it is open
    Optional<Retrospective> open(Retrospective wanted) {
        List<Retrospective> opened =
                sql.sql(
                                """
                                insert into quality.retrospective
                                    (id, version, ticket, survey, score, comment, team, owner, opened_at)
                                values (?, 1, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (survey) do nothing returning *
                                """)
                        .params(
                                Arrays.asList(
                                        wanted.id(),
                                        wanted.ticket(),
                                        wanted.survey(),
                                        wanted.score(),
                                        wanted.comment(),
                                        wanted.team(),
                                        wanted.owner(),
                                        Timestamp.from(wanted.openedAt())))
                        .query((row, _) -> retrospective(row))
                        .list();
        if (opened.isEmpty()) {
            refresh(wanted);
        }
        return opened.stream().findFirst();
    }

    private void refresh(Retrospective wanted) {
        sql.sql(
                        """
                            update quality.retrospective set version = version + 1, score = ?, comment = ?
                            where survey = ? and closed_at is null
                                and (score, comment) is distinct from (?, ?)
                            """)
                .params(
                        Arrays.asList(
                                wanted.score(),
                                wanted.comment(),
                                wanted.survey(),
                                wanted.score(),
                                wanted.comment()))
                .update();
    }

    Retrospective get(UUID id) {
        return sql.sql("select * from quality.retrospective where id = ?")
                .param(id)
                .query((row, _) -> retrospective(row))
                .optional()
                .orElseThrow(() -> new NotFound(Retrospective.SUBJECT, id));
    }

    List<Retrospective> ofTickets(List<Long> tickets) {
        return sql.sql(
                        """
                        select * from quality.retrospective where ticket = any (?) order by opened_at
                        """)
                .param(tickets.toArray(Long[]::new))
                .query((row, _) -> retrospective(row))
                .list();
    }

    /// The oldest first while they are open, the last closed first afterwards.
    List<Retrospective> among(Collection<UUID> ids) {
        return sql.sql("select * from quality.retrospective where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> retrospective(row))
                .list();
    }

    /// To be cut by [RetrospectiveVisibility#visible] besides.
    Page<Retrospective> list(Actor reader, boolean closed, @Nullable String after, int size) {
        Filter filter =
                Filter.where(closed ? "closed_at is not null" : "closed_at is null")
                        .and(RetrospectiveVisibility.condition(reader));
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            filter =
                    filter.and(
                            closed ? "(closed_at, id) < (?, ?)" : "(opened_at, id) > (?, ?)",
                            Timestamp.from(cursor.instant(0)),
                            cursor.uuid(1));
        }
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        List<Retrospective> rows =
                sql.sql(
                                "select * from quality.retrospective where "
                                        + filter.condition()
                                        + (closed
                                                ? " order by closed_at desc, id desc limit ?"
                                                : " order by opened_at, id limit ?"))
                        .params(values)
                        .query((row, _) -> retrospective(row))
                        .list();
        return Page.of(rows, size, each -> Cursor.of(key(each), each.id()));
    }

    private static Instant key(Retrospective of) {
        return of.closed() == null ? of.openedAt() : of.closed().at();
    }

    Retrospective update(Retrospective changed) {
        Retrospective.Closing closed = changed.closed();
        int rows =
                sql.sql(
                                """
                                update quality.retrospective set version = version + 1, owner = ?,
                                    whys = ?::text[], actions = ?, knowledge = ?, closed_by = ?,
                                    closed_at = ?, result = ?
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        changed.owner(),
                                        changed.whys().toArray(String[]::new),
                                        changed.actions(),
                                        changed.knowledge(),
                                        closed == null ? null : closed.by(),
                                        closed == null ? null : Timestamp.from(closed.at()),
                                        closed == null ? null : closed.result(),
                                        changed.id(),
                                        changed.version()))
                        .update();
        if (rows != 1) {
            throw new Stale(Retrospective.SUBJECT, changed.spoken(), get(changed.id()).version());
        }
        return get(changed.id());
    }

    private static Retrospective retrospective(ResultSet row) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new Retrospective(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getLong("number"),
                row.getLong("ticket"),
                row.getObject("survey", UUID.class),
                row.getInt("score"),
                row.getString("comment"),
                row.getObject("team", UUID.class),
                row.getObject("owner", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                List.of((String[]) row.getArray("whys").getArray()),
                row.getString("actions"),
                row.getString("knowledge"),
                closedAt == null
                        ? null
                        : new Retrospective.Closing(
                                row.getObject("closed_by", UUID.class),
                                closedAt.toInstant(),
                                row.getString("result")));
    }
}
