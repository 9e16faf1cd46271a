package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lists of tasks: what is due first stands first, what is settled the other way round.
@Repository
class TaskQueue {

    /// Whose tasks.
    enum View {
        MINE,
        TEAM,
        ASKED,
        ALL
    }

    private final JdbcClient sql;

    TaskQueue(JdbcClient sql) {
        this.sql = sql;
    }

    Page<Task> list(Actor reader, View view, boolean settled, @Nullable String after, int size) {
        Filter filter =
                Filter.where(settled ? "not open" : "open")
                        .and(of(reader, view))
                        .and(TaskVisibility.condition(reader));
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            filter =
                    filter.and(
                            settled ? "(due_at, id) < (?, ?)" : "(due_at, id) > (?, ?)",
                            Row.time(cursor.instant(0)),
                            cursor.uuid(1));
        }
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        List<Task> rows =
                sql.sql(
                                "select * from collaboration.task where "
                                        + filter.condition()
                                        + (settled
                                                ? " order by due_at desc, id desc limit ?"
                                                : " order by due_at, id limit ?"))
                        .params(values)
                        .query((row, _) -> TaskTable.task(row))
                        .list();
        return Page.of(rows, size, task -> Cursor.of(task.dueAt(), task.id()));
    }

    private static Filter of(Actor reader, View view) {
        return switch (view) {
            case MINE -> Filter.where("owner = ?", reader.account().value());
            case TEAM -> Filter.where("team = any(?::uuid[])", Filter.array(reader.teams()));
            case ASKED -> Filter.where("asked_by = ?", reader.account().value());
            case ALL -> Filter.all();
        };
    }
}
