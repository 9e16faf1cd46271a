package io.anxin.imports;

import io.anxin.access.AccountId;
import io.anxin.database.Jsonb;
import io.anxin.files.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// The imports, and which rows were taken in.
@Repository
class ImportTable {

    private final JdbcClient sql;

    ImportTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Import made) {
        sql.sql(
                        """
                        insert into imports.import (id, version, owner, target, file, file_name, charset,
                            assignments, changes_known, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, made.id())
                .param(2, made.version())
                .param(3, made.owner().value())
                .param(4, made.target())
                .param(5, made.file().value())
                .param(6, made.fileName())
                .param(7, made.charset(), Types.VARCHAR)
                .param(8, Jsonb.of(made.assignments()))
                .param(9, made.changesKnown())
                .param(10, Timestamp.from(made.createdAt()))
                .update();
    }

    /// @return whether nobody else changed it meanwhile
    boolean update(Import made) {
        return sql.sql(
                                """
                                update imports.import
                                set version = ?, charset = ?, assignments = ?, changes_known = ?
                                where id = ? and version = ?
                                """)
                        .param(1, made.version())
                        .param(2, made.charset(), Types.VARCHAR)
                        .param(3, Jsonb.of(made.assignments()))
                        .param(4, made.changesKnown())
                        .param(5, made.id())
                        .param(6, made.version() - 1)
                        .update()
                == 1;
    }

    Optional<Import> find(UUID id) {
        return sql.sql("select * from imports.import where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<FileId> removeOld(Instant before) {
        return sql.sql("delete from imports.import where created_at < ? returning file")
                .param(Timestamp.from(before))
                .query((row, _) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /// What a row of that key became.
    Optional<String> taken(String target, String key) {
        return sql.sql("select entity from imports.taken_row where target = ? and key = ?")
                .params(target, key)
                .query(String.class)
                .optional();
    }

    void take(Import made, String key, String entity, long row) {
        sql.sql(
                        """
                        insert into imports.taken_row (target, key, entity, import, row)
                        values (?, ?, ?, ?, ?)
                        on conflict (target, key) do update
                        set entity = excluded.entity, import = excluded.import, row = excluded.row
                        """)
                .params(made.target(), key, entity, made.id(), row)
                .update();
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("target"),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("file_name"),
                row.getString("charset"),
                Jsonb.read(Jsonb.raw(row.getString("assignments")), new TypeReference<>() {}),
                row.getBoolean("changes_known"),
                row.getTimestamp("created_at").toInstant());
    }
}
