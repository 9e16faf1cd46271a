package io.anxin.history;

import io.anxin.database.MonthlyTable;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionTable {

    private final JdbcClient sql;

    RetentionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// As an administrator has it, else as its module says.
    Retention of(MonthlyTable history) {
        return sql.sql(
                        """
                        select name, version, months, held_reason, held_by, held_at
                        from history.retention where name = ?
                        """)
                .param(history.name())
                .query((row, _) -> retention(row))
                .optional()
                .orElse(new Retention(history.name(), 0, history.months(), null));
    }

    /// @throws Stale when somebody else changed it meanwhile
    void save(Retention retention) {
        Retention.Hold hold = retention.hold();
        int written =
                sql.sql(
                                """
                                insert into history.retention as r
                                    (name, version, months, held_reason, held_by, held_at)
                                values (?, 1, ?, ?, ?, ?)
                                on conflict (name) do update
                                set version = r.version + 1, months = excluded.months,
                                    held_reason = excluded.held_reason, held_by = excluded.held_by,
                                    held_at = excluded.held_at
                                where r.version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        retention.name(),
                                        retention.months(),
                                        hold == null ? null : hold.reason(),
                                        hold == null ? null : hold.by(),
                                        hold == null ? null : Timestamp.from(hold.at()),
                                        retention.version()))
                        .update();
        if (written == 0) {
            throw new Stale("history", retention.name(), retention.version() + 1);
        }
    }

    private static Retention retention(ResultSet row) throws SQLException {
        return new Retention(
                row.getString("name"),
                row.getLong("version"),
                row.getObject("months", Integer.class),
                hold(row));
    }

    private static Retention.@Nullable Hold hold(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("held_at");
        return at == null
                ? null
                : new Retention.Hold(
                        row.getString("held_reason"),
                        row.getObject("held_by", UUID.class),
                        at.toInstant());
    }
}
