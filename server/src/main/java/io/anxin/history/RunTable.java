package io.anxin.history;

import io.anxin.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The runs of the upkeep: at most one is unfinished, and one node works on it.
@Repository
class RunTable {

    /// A claim that was not renewed for so long is free: its node has died.
    static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Clock clock;

    RunTable(JdbcClient sql, PlatformTransactionManager manager, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        // Others are to see how far it is, whatever transaction the work is in.
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Asks for a run unless one is unfinished.
    ///
    /// @param by account, null for the clock
    void ask(@Nullable UUID by) {
        sql.sql(
                        """
                        insert into history.run (id, asked_by, asked_at) values (?, ?, ?)
                        on conflict ((true)) where ended_at is null do nothing
                        """)
                .params(Arrays.asList(Ids.next(), by, Timestamp.from(clock.instant())))
                .update();
    }

    Optional<UpkeepRun> latest() {
        return sql.sql("select * from history.run order by asked_at desc limit 1")
                .query((row, _) -> run(row))
                .optional();
    }

    /// Takes the unfinished run unless another node has it in hand.
    Optional<UUID> claim() {
        UUID claim = Ids.next();
        int taken =
                sql.sql(
                                """
                                update history.run set claim = :claim, claimed_until = :until,
                                    started_at = coalesce(started_at, :now)
                                where ended_at is null and (claim is null or claimed_until < :now)
                                """)
                        .param("claim", claim)
                        .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        return taken == 0 ? Optional.empty() : Optional.of(claim);
    }

    /// Writes down what the run is at, and keeps the claim.
    ///
    /// @return false when the claim is lost
    boolean at(UUID claim, UpkeepRun.@Nullable At at) {
        return change(
                claim,
                "name = ?, month = ?, done = ?, total = ?",
                at == null ? null : at.history(),
                at == null ? null : at.month().atDay(1),
                at == null ? 0L : at.rows(),
                at == null ? null : at.total());
    }

    void made(UUID claim, int months) {
        change(claim, "made = made + ?", months);
    }

    void archived(UUID claim, long rows) {
        change(claim, "archived = archived + 1, archived_rows = archived_rows + ?", rows);
    }

    void failed(UUID claim, String fault) {
        change(claim, "faults = array_append(faults, ?::text)", fault);
    }

    void end(UUID claim) {
        sql.sql(
                        """
                        update history.run set ended_at = ?, claim = null, claimed_until = null,
                            name = null, month = null, done = 0, total = null
                        where claim = ?
                        """)
                .params(Timestamp.from(clock.instant()), claim)
                .update();
    }

    private boolean change(UUID claim, String set, @Nullable Object... values) {
        List<@Nullable Object> all = new java.util.ArrayList<>(Arrays.asList(values));
        all.add(Timestamp.from(clock.instant().plus(LEASE)));
        all.add(claim);
        Integer changed =
                apart.execute(
                        _ ->
                                sql.sql(
                                                "update history.run set "
                                                        + set
                                                        + ", claimed_until = ? where claim = ?")
                                        .params(all)
                                        .update());
        return changed != null && changed > 0;
    }

    private static UpkeepRun run(ResultSet row) throws SQLException {
        return new UpkeepRun(
                row.getObject("id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                at(row),
                new UpkeepRun.Outcome(
                        row.getInt("made"), row.getInt("archived"), row.getLong("archived_rows")),
                List.of((String[]) row.getArray("faults").getArray()));
    }

    private static UpkeepRun.@Nullable At at(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null
                ? null
                : new UpkeepRun.At(
                        name,
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("done"),
                        row.getObject("total", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
