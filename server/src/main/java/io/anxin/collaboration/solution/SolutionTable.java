package io.anxin.collaboration.solution;

import io.anxin.database.Row;
import io.anxin.shared.Money;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the solutions.
@Repository
class SolutionTable {

    private final JdbcClient sql;

    SolutionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Solution made) {
        sql.sql(
                        """
                        insert into collaboration.solution (id, version, ticket, title, description,
                            feasibility, risk, risk_note, cost, currency, duration_hours, proposed_by,
                            proposed_at)
                        values (:id, :version, :ticket, :title, :description, :feasibility, :risk, :riskNote,
                            :cost, :currency, :durationHours, :proposedBy, :proposedAt)
                        """)
                .params(values(made))
                .update();
    }

    /// @throws Stale when somebody changed it since that version
    Solution update(Solution changed) {
        int rows =
                sql.sql(
                                """
                                update collaboration.solution set version = version + 1, title = :title,
                                    description = :description, feasibility = :feasibility, risk = :risk,
                                    risk_note = :riskNote, cost = :cost, currency = :currency,
                                    duration_hours = :durationHours, withdrawn_at = :withdrawnAt
                                where id = :id and version = :version
                                """)
                        .params(values(changed))
                        .update();
        if (rows != 1) {
            throw new Stale(Solution.SUBJECT, changed.id(), get(changed.id()).version());
        }
        return get(changed.id());
    }

    Solution get(UUID id) {
        return sql.sql("select * from collaboration.solution where id = ?")
                .param(id)
                .query((row, _) -> solution(row))
                .optional()
                .orElseThrow(() -> new NotFound(Solution.SUBJECT, id));
    }

    List<Solution> among(Collection<UUID> ids) {
        return sql.sql("select * from collaboration.solution where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> solution(row))
                .list();
    }

    /// In the order in which they were proposed.
    List<Solution> of(List<Long> tickets) {
        return sql.sql(
                        """
                        select * from collaboration.solution where ticket = any (?)
                        order by proposed_at, id limit 50
                        """)
                .param(tickets.toArray(Long[]::new))
                .query((row, _) -> solution(row))
                .list();
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null
                ? null
                : new Money(amount, Currency.getInstance(currency));
    }

    private static Map<String, @Nullable Object> values(Solution of) {
        Solution.Description description = of.description();
        Money cost = description.cost();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", of.id());
        values.put("version", of.version());
        values.put("ticket", of.ticket());
        values.put("title", description.title());
        values.put("description", description.text());
        values.put("feasibility", description.feasibility().name());
        values.put("risk", description.risk().name());
        values.put("riskNote", description.riskNote());
        values.put("cost", cost == null ? null : cost.amount());
        values.put("currency", cost == null ? null : cost.currency().getCurrencyCode());
        values.put("durationHours", description.durationHours());
        values.put("proposedBy", of.proposedBy());
        values.put("proposedAt", Row.timestamp(of.proposedAt()));
        values.put("withdrawnAt", Row.timestamp(of.withdrawnAt()));
        return values;
    }

    private static Solution solution(ResultSet result) {
        Row row = new Row(result);
        Instant withdrawn = row.instantOrNull("withdrawn_at");
        return new Solution(
                row.uuid("id"),
                row.number("version"),
                row.number("ticket"),
                new Solution.Description(
                        row.text("title"),
                        row.text("description"),
                        row.constant("feasibility", Level.class),
                        row.constant("risk", Level.class),
                        row.text("risk_note"),
                        money(row.decimalOrNull("cost"), row.textOrNull("currency")),
                        row.wholeOrNull("duration_hours")),
                row.uuidOrNull("proposed_by"),
                row.instant("proposed_at"),
                withdrawn);
    }
}
