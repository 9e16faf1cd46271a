package io.anxin.history;

import io.anxin.files.FileId;
import io.anxin.shared.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArchiveTable {

    private static final String COLUMNS =
            """
            select id, name, month, part, rows, file, sha256, size_bytes, written_at, removed_at
            from history.archive
            """;

    private final JdbcClient sql;

    ArchiveTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Archive archive) {
        sql.sql(
                        """
                        insert into history.archive
                            (id, name, month, part, rows, file, sha256, size_bytes, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        archive.id(),
                        archive.name(),
                        archive.month().atDay(1),
                        archive.part(),
                        archive.rows(),
                        archive.file().value(),
                        archive.sha256(),
                        archive.sizeBytes(),
                        Timestamp.from(archive.writtenAt()))
                .update();
    }

    int nextPart(String name, YearMonth month) {
        return sql.sql(
                        """
                        select coalesce(max(part), 0) + 1 from history.archive
                        where name = ? and month = ?
                        """)
                .params(name, month.atDay(1))
                .query(Integer.class)
                .single();
    }

    /// The file of a month whose rows still stand in their table; locked until the transaction
    /// ends.
    Optional<Archive> written(String name, YearMonth month) {
        return sql.sql(COLUMNS + "where name = ? and month = ? and removed_at is null for update")
                .params(name, month.atDay(1))
                .query((row, _) -> archive(row))
                .optional();
    }

    void removed(UUID id, Instant at) {
        sql.sql("update history.archive set removed_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from history.archive where id = ?").param(id).update();
    }

    Optional<Archive> find(UUID id) {
        return sql.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, _) -> archive(row))
                .optional();
    }

    /// The newest first.
    List<Archive> list(@Nullable String after, int size) {
        Cursor cursor = after == null ? null : Cursor.decode(after, 2);
        String from = cursor == null ? "" : "where (written_at, id) < (:at, :id::uuid) ";
        JdbcClient.StatementSpec query =
                sql.sql(COLUMNS + from + "order by written_at desc, id desc limit :most")
                        .param("most", size);
        if (cursor != null) {
            query =
                    query.param("at", Timestamp.from(cursor.instant(0)))
                            .param("id", cursor.parts().get(1));
        }
        return query.query((row, _) -> archive(row)).list();
    }

    private static Archive archive(ResultSet row) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new Archive(
                row.getObject("id", UUID.class),
                row.getString("name"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("part"),
                row.getLong("rows"),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getTimestamp("written_at").toInstant(),
                removed == null ? null : removed.toInstant());
    }
}
