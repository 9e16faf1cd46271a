package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.database.Row;
import io.anxin.files.StoredFile;
import io.anxin.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said and shown about tasks: comments with evidence.
@Repository
class TaskTrail {

    /// @param url where its content is served, below the task
    record TaskEvidence(UUID id, String name, String type, long size, String url) {}

    record TaskEntry(
            UUID id,
            Instant at,
            @Nullable UUID by,
            String byName,
            String text,
            List<TaskEvidence> files) {}

    private final JdbcClient sql;

    TaskTrail(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Actor actor, UUID task, Instant at, String text, List<StoredFile> files) {
        UUID entry = Ids.next();
        sql.sql(
                        """
                        insert into collaboration.task_entry (id, task, at, by, by_name, text)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                entry,
                                task,
                                Row.timestamp(at),
                                actor.id() == null ? null : actor.id().value(),
                                actor.name(),
                                text))
                .update();
        for (int place = 0; place < files.size(); place++) {
            attach(entry, place, task, files.get(place));
        }
    }

    private void attach(UUID entry, int place, UUID task, StoredFile file) {
        sql.sql(
                        """
                        insert into collaboration.task_file
                            (entry, place, task, file, name, type, size)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry,
                        place,
                        task,
                        file.id().value(),
                        file.name(),
                        file.type(),
                        file.sizeBytes())
                .update();
    }

    /// Oldest first, at most 500.
    List<TaskEntry> of(UUID task) {
        Map<UUID, List<TaskEvidence>> files = files(task);
        return sql.sql(
                        """
                        select id, at, by, by_name, text from collaboration.task_entry
                        where task = ? order by at, id limit 500
                        """)
                .param(task)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new TaskEntry(
                                    row.uuid("id"),
                                    row.instant("at"),
                                    row.uuidOrNull("by"),
                                    row.text("by_name"),
                                    row.text("text"),
                                    files.getOrDefault(row.uuid("id"), List.of()));
                        })
                .list();
    }

    boolean holds(UUID task, UUID file) {
        return sql.sql(
                        """
                        select exists (select from collaboration.task_file where task = ? and file = ?)
                        """)
                .params(task, file)
                .query(Boolean.class)
                .single();
    }

    private Map<UUID, List<TaskEvidence>> files(UUID task) {
        Map<UUID, List<TaskEvidence>> files = new HashMap<>();
        sql.sql("select * from collaboration.task_file where task = ? order by entry, place")
                .param(task)
                .query(
                        result -> {
                            Row row = new Row(result);
                            files.computeIfAbsent(row.uuid("entry"), _ -> new ArrayList<>())
                                    .add(
                                            new TaskEvidence(
                                                    row.uuid("file"),
                                                    row.text("name"),
                                                    row.text("type"),
                                                    row.number("size"),
                                                    "/api/v1/tasks/"
                                                            + task
                                                            + "/files/"
                                                            + row.uuid("file")));
                        });
        return files;
    }
}
