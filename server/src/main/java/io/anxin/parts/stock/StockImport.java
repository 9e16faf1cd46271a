package io.anxin.parts.stock;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.parts.PartId;
import io.anxin.parts.stock.StockMovement.Reason;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over the stock of another system: movements of the past, many in one statement.
@Service
public class StockImport {

    /// @param quantity above 0 what came, below 0 what left
    public record Past(
            Instant at,
            PartId part,
            PlaceId place,
            BigDecimal quantity,
            Reason reason,
            String document) {}

    private record Where(PartId part, PlaceId place) {}

    private record When(PartId part, LocalDate month) {}

    private final JdbcClient sql;

    StockImport(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param past in the order it happened, of parts without serial numbers
    /// @throws IllegalArgumentException naming the first movement that takes more than there was
    @Transactional
    public void write(Actor actor, List<Past> past) {
        actor.require(Permission.PLAN_PARTS);
        Map<Where, BigDecimal> balances = new HashMap<>();
        Map<When, BigDecimal> demand = new HashMap<>();
        for (Past one : past) {
            Where where = new Where(one.part, one.place);
            if (balances.merge(where, one.quantity, BigDecimal::add).signum() < 0) {
                throw new IllegalArgumentException("more than there was was taken: " + one);
            }
            if (one.reason == Reason.ISSUE || one.reason == Reason.RETURN) {
                When when = new When(one.part, Ledger.month(one.at));
                demand.merge(when, one.quantity.negate(), BigDecimal::add);
            }
        }
        insert(actor, past);
        addBalances(balances);
        addDemand(demand);
    }

    private void insert(Actor actor, List<Past> past) {
        sql.sql(
                        """
                        insert into parts.movement (at, part, place, quantity, reason, document, actor_name)
                        select u.*, :actor
                        from unnest(:at::timestamptz[], :part::uuid[], :place::uuid[], :quantity::numeric[],
                                    :reason::text[], :document::text[]) u
                        """)
                .param("actor", actor.name())
                .param("at", column(past, one -> Timestamp.from(one.at).toInstant().toString()))
                .param("part", column(past, one -> one.part.toString()))
                .param("place", column(past, one -> one.place.toString()))
                .param("quantity", column(past, one -> one.quantity.toPlainString()))
                .param("reason", column(past, one -> one.reason.name()))
                .param("document", column(past, one -> one.document))
                .update();
    }

    private void addBalances(Map<Where, BigDecimal> balances) {
        List<Map.Entry<Where, BigDecimal>> rows = List.copyOf(balances.entrySet());
        sql.sql(
                        """
                        insert into parts.balance as b (part, place, on_hand)
                        select * from unnest(:part::uuid[], :place::uuid[], :quantity::numeric[])
                        on conflict (part, place) do update set on_hand = b.on_hand + excluded.on_hand
                        """)
                .param("part", column(rows, row -> row.getKey().part.toString()))
                .param("place", column(rows, row -> row.getKey().place.toString()))
                .param("quantity", column(rows, row -> row.getValue().toPlainString()))
                .update();
    }

    private void addDemand(Map<When, BigDecimal> demand) {
        List<Map.Entry<When, BigDecimal>> rows = List.copyOf(demand.entrySet());
        sql.sql(
                        """
                        insert into parts.demand as d (part, month, quantity)
                        select * from unnest(:part::uuid[], :month::date[], :quantity::numeric[])
                        on conflict (part, month) do update set quantity = d.quantity + excluded.quantity
                        """)
                .param("part", column(rows, row -> row.getKey().part.toString()))
                .param("month", column(rows, row -> Date.valueOf(row.getKey().month).toString()))
                .param("quantity", column(rows, row -> row.getValue().toPlainString()))
                .update();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
