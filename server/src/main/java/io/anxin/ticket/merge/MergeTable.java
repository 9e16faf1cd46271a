package io.anxin.ticket.merge;

import io.anxin.access.AccountId;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// The rows of the merges.
@Repository
class MergeTable {

    /// A merge that holds.
    record Merged(UUID id, TicketId target, Undo undo) {}

    private final JdbcClient sql;

    MergeTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            UUID id,
            TicketId source,
            TicketId target,
            Instant at,
            @Nullable AccountId by,
            Undo undo) {
        sql.sql(
                        """
                        insert into ticket.merge (id, source, target, merged_at, merged_by, undo)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                source.value(),
                                target.value(),
                                Row.time(at),
                                by == null ? null : by.value(),
                                Jsonb.of(undo)))
                .update();
    }

    Optional<Merged> holding(TicketId source) {
        return sql.sql(
                        """
                        select id, target, undo from ticket.merge
                        where source = ? and undone_at is null for update
                        """)
                .param(source.value())
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Merged(
                                    row.uuid("id"),
                                    new TicketId(row.number("target")),
                                    row.json("undo", new TypeReference<Undo>() {}));
                        })
                .optional();
    }

    void undone(UUID id, Instant at, @Nullable AccountId by) {
        sql.sql("update ticket.merge set undone_at = ?, undone_by = ? where id = ?")
                .params(Arrays.asList(Row.time(at), by == null ? null : by.value(), id))
                .update();
    }
}
