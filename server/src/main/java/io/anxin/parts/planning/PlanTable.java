package io.anxin.parts.planning;

import io.anxin.parts.planning.Proposal.Kind;
import io.anxin.shared.Ids;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the plans, and the stock they look at.
@Component
class PlanTable {

    private static final String ON_ORDER =
            """
            select part, sum(quantity) from (
                select l.part, l.quantity - l.received as quantity
                from parts.purchase_line l join parts.purchase_order o on o.id = l.purchase_order
                where l.received < l.quantity and o.state in ('DRAFT', 'ORDERED')
                union all
                select r.part, r.quantity
                from parts.proposal r join parts.part p on p.id = r.part
                where r.state = 'ACCEPTED' and r.kind = 'REPLENISH'
                  and r.period > ?::date - p.lead_months * interval '1 month'
                  and not exists (select from parts.purchase_line l where l.proposal = r.id)
            ) coming
            group by part
            """;

    private final JdbcClient sql;

    PlanTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Free stock of every part, over all places.
    Map<UUID, BigDecimal> positions() {
        return byPart("select part, sum(on_hand - reserved) from parts.balance group by part");
    }

    /// What orders still owe, and what was accepted within the lead time of the part and stands in
    /// no order yet.
    Map<UUID, BigDecimal> onOrder(LocalDate period) {
        Map<UUID, BigDecimal> found = new HashMap<>();
        sql.sql(ON_ORDER)
                .param(Date.valueOf(period))
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                        });
        return found;
    }

    private Map<UUID, BigDecimal> byPart(String query) {
        Map<UUID, BigDecimal> found = new HashMap<>();
        sql.sql(query)
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                        });
        return found;
    }

    void save(Plan plan, BigDecimal position, Instant at) {
        sql.sql(
                        """
                        insert into parts.plan (part, made_at, pattern, method, abc, xyz, level, path, upper,
                            lead_mean, lead_variance, reorder_point, order_quantity, position, annual_value)
                        values (:part, :at, :pattern, :method, :abc, :xyz, :level, :path, :upper, :mean,
                            :variance, :point, :quantity, :position, :value)
                        on conflict (part) do update
                        set made_at = excluded.made_at, pattern = excluded.pattern, method = excluded.method,
                            abc = excluded.abc, xyz = excluded.xyz, level = excluded.level,
                            path = excluded.path, upper = excluded.upper, lead_mean = excluded.lead_mean,
                            lead_variance = excluded.lead_variance, reorder_point = excluded.reorder_point,
                            order_quantity = excluded.order_quantity, position = excluded.position,
                            annual_value = excluded.annual_value
                        """)
                .param("part", plan.part().id().value())
                .param("at", Timestamp.from(at))
                .param("pattern", plan.forecast().pattern().toString())
                .param("method", plan.forecast().method().toString())
                .param("abc", String.valueOf(plan.abc()))
                .param("xyz", String.valueOf(plan.xyz()))
                .param("level", plan.level())
                .param("path", boxed(plan.forecast().path()))
                .param("upper", boxed(plan.upper()))
                .param("mean", plan.forecast().leadMean())
                .param("variance", plan.forecast().leadVariance())
                .param("point", plan.reorderPoint())
                .param("quantity", plan.orderQuantity())
                .param("position", position)
                .param("value", BigDecimal.valueOf(plan.annualValue()))
                .update();
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    Optional<PartPlan> find(UUID part, List<PartPlan.Month> history) {
        return sql.sql("select * from parts.plan where part = ?")
                .param(part)
                .query((row, _) -> plan(row, history))
                .optional();
    }

    private static PartPlan plan(ResultSet row, List<PartPlan.Month> history) throws SQLException {
        return new PartPlan(
                row.getTimestamp("made_at").toInstant(),
                row.getString("pattern"),
                row.getString("method"),
                row.getString("abc"),
                row.getString("xyz"),
                row.getDouble("level"),
                list(row.getArray("path")),
                list(row.getArray("upper")),
                row.getDouble("lead_mean"),
                row.getDouble("reorder_point"),
                row.getDouble("order_quantity"),
                row.getBigDecimal("position"),
                row.getBigDecimal("annual_value"),
                history);
    }

    private static List<Double> list(Array column) throws SQLException {
        return List.of((Double[]) column.getArray());
    }

    /// A cell of the matrix of classes.
    List<Planning.Cell> matrix() {
        return sql.sql(
                        """
                        select l.abc, p.criticality, count(*) as parts, sum(l.annual_value) as value,
                               sum(l.position * p.average_cost) as stock,
                               count(*) filter (where l.position <= l.reorder_point and l.lead_mean > 0) as below
                        from parts.plan l join parts.part p on p.id = l.part
                        group by l.abc, p.criticality
                        """)
                .query(Planning.Cell.class)
                .list();
    }

    /// Once for each part, place and month: the figures of an open one are renewed, a decided one
    /// stays as it was decided.
    void propose(Plan plan, Kind kind, UUID place, LocalDate period, Figures figures) {
        sql.sql(
                        """
                        insert into parts.proposal as r (id, version, part, place, period, kind, quantity,
                            position, on_order, reorder_point, lead_mean, level, value, state)
                        values (:id, 1, :part, :place, :period, :kind, :quantity, :position, :order, :point,
                            :mean, :level, :value, 'OPEN')
                        on conflict (part, place, period, kind) do update
                        set quantity = excluded.quantity, position = excluded.position,
                            on_order = excluded.on_order, reorder_point = excluded.reorder_point,
                            lead_mean = excluded.lead_mean, level = excluded.level, value = excluded.value,
                            version = r.version + 1
                        where r.state = 'OPEN'
                        """)
                .param("id", Ids.next())
                .param("part", plan.part().id().value())
                .param("place", place)
                .param("period", Date.valueOf(period))
                .param("kind", kind.name())
                .param("quantity", figures.quantity)
                .param("position", figures.position)
                .param("order", figures.onOrder)
                .param("point", plan.reorderPoint())
                .param("mean", plan.forecast().leadMean())
                .param("level", plan.level())
                .param("value", figures.quantity.multiply(plan.part().averageCost()))
                .update();
    }

    record Figures(BigDecimal quantity, BigDecimal position, BigDecimal onOrder) {}

    /// Where proposals are for: the centre, else the first place there is.
    Optional<UUID> centre() {
        return sql.sql(
                        """
                        select id from parts.place order by (kind = 'CENTRAL') desc, code limit 1
                        """)
                .query(UUID.class)
                .optional();
    }
}
