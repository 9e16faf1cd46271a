package io.anxin.ticket.macro;

import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/// The uses of macros, for as long as anybody may want to take one back.
@Repository
class MacroUseTable {

    static final Duration KEPT = Duration.ofDays(7);

    /// @param account who applied it
    record Use(UUID id, long ticket, UUID account, Kept before, Kept after, boolean undone) {}

    private final JdbcClient sql;
    private final Clock clock;

    MacroUseTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(UUID id, long ticket, UUID macro, UUID account, Kept before, Kept after) {
        sql.sql(
                        """
                        insert into ticket.macro_use (id, ticket, macro, account, at, before, after)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        ticket,
                        macro,
                        account,
                        Row.time(clock.instant()),
                        Jsonb.of(before),
                        Jsonb.of(after))
                .update();
    }

    Optional<Use> lock(UUID id) {
        return sql.sql(
                        """
                        select id, ticket, account, before, after, undone_at
                        from ticket.macro_use where id = ? for update
                        """)
                .param(id)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            @Nullable Object undone = row.instantOrNull("undone_at");
                            return new Use(
                                    row.uuid("id"),
                                    row.number("ticket"),
                                    row.uuid("account"),
                                    row.json("before", new TypeReference<Kept>() {}),
                                    row.json("after", new TypeReference<Kept>() {}),
                                    undone != null);
                        })
                .optional();
    }

    void undone(UUID id) {
        sql.sql("update ticket.macro_use set undone_at = ? where id = ?")
                .params(Row.time(clock.instant()), id)
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT13M")
    @Transactional
    public void prune() {
        sql.sql("delete from ticket.macro_use where at < ?")
                .param(Row.time(clock.instant().minus(KEPT)))
                .update();
    }
}
