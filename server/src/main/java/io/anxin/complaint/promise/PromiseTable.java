package io.anxin.complaint.promise;

import io.anxin.complaint.row.Mark;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the promises.
@Repository
class PromiseTable {

    private final JdbcClient sql;

    PromiseTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Promise> of(UUID complaint) {
        return list(
                "select * from complaint.promise where complaint = ? order by due_at, id",
                List.of(complaint));
    }

    /// @throws NotFound when the complaint has no such promise
    Promise get(UUID complaint, UUID id) {
        return list(
                        "select * from complaint.promise where complaint = ? and id = ?",
                        List.of(complaint, id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Promise.SUBJECT, id));
    }

    /// Those that are open; what is due first stands first.
    Page<Promise> open(@Nullable UUID by, @Nullable String after, int size) {
        Filter filter =
                Filter.where("state = 'OPEN'").andIf(by, id -> Filter.where("promised_by = ?", id));
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            filter =
                    filter.and(
                            "(due_at, id) > (?, ?)", Row.time(cursor.instant(0)), cursor.uuid(1));
        }
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        return Page.of(
                list(
                        "select * from complaint.promise where "
                                + filter.condition()
                                + " order by due_at, id limit ?",
                        values),
                size,
                each -> Cursor.of(each.due(), each.id()));
    }

    /// Open ones that are due by then and of which that has not been told.
    List<Promise> untold(Instant due, String what, int most) {
        return list(
                """
                select * from complaint.promise p where state = 'OPEN' and due_at <= ?
                  and not exists (select from complaint.told t where t.thing = p.id and t.what = ?)
                order by due_at limit ?
                """,
                List.of(Row.time(due), what, most));
    }

    void insert(Promise made) {
        sql.sql(
                        """
                        insert into complaint.promise
                            (id, version, complaint, what, promised_by, promised_at, due_at, state)
                        values (?, 1, ?, ?, ?, ?, ?, 'OPEN')
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.complaint(),
                                made.what(),
                                made.by(),
                                Row.timestamp(made.at()),
                                Row.timestamp(made.due())))
                .update();
    }

    Promise end(Promise changed) {
        Mark ended = Objects.requireNonNull(changed.ended());
        int rows =
                sql.sql(
                                """
                                update complaint.promise set version = version + 1, state = ?,
                                    ended_by = ?, ended_at = ?, ended_text = ?
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        changed.state().name(),
                                        ended.by(),
                                        Row.timestamp(ended.at()),
                                        ended.text(),
                                        changed.id(),
                                        changed.version()))
                        .update();
        Promise now = get(changed.complaint(), changed.id());
        if (rows == 0) {
            throw new Stale(Promise.SUBJECT, "", now.version());
        }
        return now;
    }

    private List<Promise> list(String query, List<?> values) {
        return sql.sql(query)
                .params(values)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Promise(
                                    row.uuid("id"),
                                    row.number("version"),
                                    row.uuid("complaint"),
                                    row.text("what"),
                                    row.uuid("promised_by"),
                                    row.instant("promised_at"),
                                    row.instant("due_at"),
                                    row.constant("state", Promise.State.class),
                                    Mark.read(row, "ended"));
                        })
                .list();
    }
}
