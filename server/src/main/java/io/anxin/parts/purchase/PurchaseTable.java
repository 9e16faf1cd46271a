package io.anxin.parts.purchase;

import io.anxin.database.Row;
import io.anxin.parts.purchase.PurchaseOrder.Partner;
import io.anxin.parts.purchase.PurchaseOrder.PurchaseLine;
import io.anxin.parts.purchase.PurchaseOrder.State;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Cursor;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PurchaseTable {

    private static final String COLUMNS =
            """
            select o.id, o.version, o.number, o.state, o.created_by, o.created_at, o.ordered_at, o.expected_on,
                   o.ended_at, o.note, s.id as supplier, s.code as supplier_code, s.name_zh as supplier_zh,
                   s.name_en as supplier_en, l.id as place, l.code as place_code, l.name_zh as place_zh,
                   l.name_en as place_en
            from parts.purchase_order o
            join parts.supplier s on s.id = o.supplier
            join parts.place l on l.id = o.place
            """;

    private static final String LINES =
            """
            select l.purchase_order, l.id, l.part, p.number, p.name_zh, p.name_en, p.unit,
                   p.tracking = 'SERIAL' as by_serial, l.quantity, l.received, l.price, l.proposal
            from parts.purchase_line l join parts.part p on p.id = l.part
            where l.purchase_order = any(?) order by l.id
            """;

    /// A decision to buy that stands in no order yet.
    record Accepted(UUID proposal, UUID part, UUID place, BigDecimal quantity) {}

    /// A line to be written.
    record NewLine(UUID part, BigDecimal quantity, BigDecimal price, @Nullable UUID proposal) {}

    private final JdbcClient sql;

    PurchaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest first; one more than asked for when there are more.
    List<PurchaseOrder> list(@Nullable State state, @Nullable String after, int size) {
        long below = after == null ? Long.MAX_VALUE : Cursor.decode(after, 1).number(0);
        String wanted = state == null ? "" : " and o.state = :state";
        return withLines(
                sql.sql(
                                COLUMNS
                                        + "where o.number < :below"
                                        + wanted
                                        + " order by o.number desc limit :most")
                        .param("below", below)
                        .param("state", state == null ? "" : state.name())
                        .param("most", size + 1)
                        .query((row, _) -> order(row))
                        .list());
    }

    PurchaseOrder get(UUID id) {
        return get(id, "");
    }

    /// Locked until the transaction ends.
    PurchaseOrder lock(UUID id) {
        return get(id, " for update of o");
    }

    private PurchaseOrder get(UUID id, String lock) {
        List<PurchaseOrder> found =
                sql.sql(COLUMNS + "where o.id = ?" + lock)
                        .param(id)
                        .query((row, _) -> order(row))
                        .list();
        if (found.isEmpty()) {
            throw new NotFound("purchaseOrder", id);
        }
        return withLines(found).getFirst();
    }

    private List<PurchaseOrder> withLines(List<PurchaseOrder> orders) {
        Map<UUID, List<PurchaseLine>> lines = new HashMap<>();
        sql.sql(LINES)
                .param(orders.stream().map(PurchaseOrder::id).toArray(UUID[]::new))
                .query(
                        result -> {
                            lines.computeIfAbsent(
                                            new Row(result).uuid("purchase_order"),
                                            _ -> new ArrayList<>())
                                    .add(line(result));
                        });
        return orders.stream()
                .map(each -> each.with(lines.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static PurchaseOrder order(ResultSet result) {
        Row row = new Row(result);
        return new PurchaseOrder(
                row.uuid("id"),
                row.number("version"),
                row.number("number"),
                partner(row, "supplier"),
                partner(row, "place"),
                row.constant("state", State.class),
                row.text("created_by"),
                row.instant("created_at"),
                row.instantOrNull("ordered_at"),
                row.dateOrNull("expected_on"),
                row.instantOrNull("ended_at"),
                row.text("note"),
                List.of());
    }

    private static Partner partner(Row row, String what) {
        return new Partner(
                row.uuid(what),
                row.text(what + "_code"),
                new Bilingual(row.text(what + "_zh"), row.text(what + "_en")));
    }

    private static PurchaseLine line(ResultSet result) {
        Row row = new Row(result);
        return new PurchaseLine(
                row.uuid("id"),
                row.uuid("part"),
                row.text("number"),
                new Bilingual(row.text("name_zh"), row.text("name_en")),
                row.text("unit"),
                row.truth("by_serial"),
                row.decimal("quantity"),
                row.decimal("received"),
                row.decimal("price"),
                row.uuidOrNull("proposal"));
    }

    /// Accepted proposals that no order contains, locked until the transaction ends.
    List<Accepted> accepted() {
        return sql.sql(
                        """
                        select r.id as proposal, r.part, r.place, r.quantity from parts.proposal r
                        where r.state = 'ACCEPTED' and r.kind = 'REPLENISH'
                          and not exists (select from parts.purchase_line l where l.proposal = r.id)
                        order by r.id for update of r
                        """)
                .query(Accepted.class)
                .list();
    }

    Optional<UUID> draft(UUID supplier, UUID place) {
        return sql.sql(
                        """
                        select id from parts.purchase_order
                        where supplier = ? and place = ? and state = 'DRAFT' for update
                        """)
                .params(supplier, place)
                .query(UUID.class)
                .optional();
    }

    UUID insert(UUID supplier, UUID place, String by, Instant at) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into parts.purchase_order (id, version, supplier, place, state, created_by, created_at)
                        values (?, 1, ?, ?, 'DRAFT', ?, ?)
                        """)
                .params(id, supplier, place, by, Row.time(at))
                .update();
        return id;
    }

    void insert(UUID order, NewLine line) {
        sql.sql(
                        """
                        insert into parts.purchase_line (id, purchase_order, part, quantity, price, proposal)
                        values (:id, :order, :part, :quantity, :price, :proposal)
                        """)
                .param("id", Ids.next())
                .param("order", order)
                .param("part", line.part)
                .param("quantity", line.quantity)
                .param("price", line.price)
                .param("proposal", line.proposal)
                .update();
    }

    void change(UUID line, BigDecimal quantity, BigDecimal price) {
        sql.sql("update parts.purchase_line set quantity = ?, price = ? where id = ?")
                .params(quantity, price, line)
                .update();
    }

    void delete(UUID line) {
        sql.sql("delete from parts.purchase_line where id = ?").param(line).update();
    }

    /// What did not arrive may be ordered elsewhere.
    void freeProposals(UUID order) {
        sql.sql(
                        "update parts.purchase_line set proposal = null where purchase_order = ? and received = 0")
                .param(order)
                .update();
    }

    /// @param order with the version that was read
    /// @throws Stale when another one was written since
    void write(PurchaseOrder order) {
        int written =
                sql.sql(
                                """
                                update parts.purchase_order
                                set version = version + 1, state = :state, ordered_at = :ordered,
                                    expected_on = :expected, ended_at = :ended, note = :note
                                where id = :id and version = :version
                                """)
                        .param("state", order.state().name())
                        .param("ordered", Row.timestamp(order.orderedAt()))
                        .param("expected", order.expectedOn())
                        .param("ended", Row.timestamp(order.endedAt()))
                        .param("note", order.note())
                        .param("id", order.id())
                        .param("version", order.version())
                        .update();
        if (written == 0) {
            throw new Stale("purchaseOrder", order.id(), get(order.id()).version());
        }
    }

    void deliver(
            PurchaseOrder order, PurchaseLine line, BigDecimal quantity, long days, Instant at) {
        sql.sql("update parts.purchase_line set received = received + ? where id = ?")
                .params(quantity, line.id())
                .update();
        sql.sql(
                        """
                        insert into parts.delivery (id, line, supplier, part, quantity, days, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        line.id(),
                        order.supplier().id(),
                        line.part(),
                        quantity,
                        days,
                        Row.time(at))
                .update();
    }

    /// How many days the slowest part of an order is likely to take: as measured at this supplier,
    /// else as the catalogue says.
    LocalDate expected(UUID order, LocalDate today) {
        long days =
                sql.sql(
                                """
                                select ceil(max(coalesce(m.mean, p.lead_months * 30.4375)))::bigint
                                from parts.purchase_line l
                                join parts.purchase_order o on o.id = l.purchase_order
                                join parts.part p on p.id = l.part
                                left join lateral (
                                    select avg(d.days) as mean from parts.delivery d
                                    where d.part = l.part and d.supplier = o.supplier
                                ) m on true
                                where o.id = ?
                                """)
                        .param(order)
                        .query(Long.class)
                        .single();
        return today.plusDays(days);
    }
}
