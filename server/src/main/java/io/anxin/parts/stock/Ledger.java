package io.anxin.parts.stock;

import io.anxin.parts.Part;
import io.anxin.parts.PartId;
import io.anxin.parts.stock.StockMovement.Reason;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The movements and what follows from them. Every change of a balance is one conditional statement
/// here, so that no reader's moment lies between asking and taking.
@Component
class Ledger {

    /// One movement to be written.
    record Entry(
            Part part,
            PlaceId place,
            BigDecimal quantity,
            Reason reason,
            @Nullable String serial) {}

    private final JdbcClient sql;
    private final Clock clock;

    Ledger(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void write(Entry entry, String document, String actor) {
        Instant at = clock.instant();
        sql.sql(
                        """
                        insert into parts.movement (at, part, place, quantity, reason, serial, document, actor_name)
                        values (:at, :part, :place, :quantity, :reason, :serial, :document, :actor)
                        """)
                .param("at", Timestamp.from(at))
                .param("part", entry.part.id().value())
                .param("place", entry.place.value())
                .param("quantity", entry.quantity)
                .param("reason", entry.reason.name())
                .param("serial", entry.serial)
                .param("document", document)
                .param("actor", actor)
                .update();
        if (entry.reason == Reason.ISSUE || entry.reason == Reason.RETURN) {
            demand(entry.part.id(), month(at), entry.quantity.negate());
        }
    }

    static LocalDate month(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private void demand(PartId part, LocalDate month, BigDecimal quantity) {
        sql.sql(
                        """
                        insert into parts.demand as d (part, month, quantity) values (?, ?, ?)
                        on conflict (part, month) do update set quantity = d.quantity + excluded.quantity
                        """)
                .params(part.value(), Date.valueOf(month), quantity)
                .update();
    }

    void add(PartId part, PlaceId place, BigDecimal quantity) {
        sql.sql(
                        """
                        insert into parts.balance as b (part, place, on_hand) values (?, ?, ?)
                        on conflict (part, place) do update set on_hand = b.on_hand + excluded.on_hand
                        """)
                .params(part.value(), place.value(), quantity)
                .update();
    }

    /// Takes what nobody has reserved; says whether there was enough.
    boolean take(PartId part, PlaceId place, BigDecimal quantity) {
        return sql.sql(
                                """
                                update parts.balance set on_hand = on_hand - :q
                                where part = :part and place = :place and on_hand - reserved >= :q
                                """)
                        .params(keyed(part, place, quantity))
                        .update()
                == 1;
    }

    boolean reserve(PartId part, PlaceId place, BigDecimal quantity) {
        return sql.sql(
                                """
                                update parts.balance set reserved = reserved + :q
                                where part = :part and place = :place and on_hand - reserved >= :q
                                """)
                        .params(keyed(part, place, quantity))
                        .update()
                == 1;
    }

    void release(PartId part, PlaceId place, BigDecimal quantity) {
        sql.sql(
                        """
                        update parts.balance set reserved = reserved - :q
                        where part = :part and place = :place
                        """)
                .params(keyed(part, place, quantity))
                .update();
    }

    private static Map<String, Object> keyed(PartId part, PlaceId place, BigDecimal quantity) {
        return Map.of("part", part.value(), "place", place.value(), "q", quantity);
    }

    BigDecimal free(PartId part, PlaceId place) {
        return sql.sql("select on_hand - reserved from parts.balance where part = ? and place = ?")
                .params(part.value(), place.value())
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /// On hand, with the row locked, so that a count compares with what nobody changes meanwhile.
    BigDecimal lock(PartId part, PlaceId place) {
        add(part, place, BigDecimal.ZERO);
        return sql.sql("select on_hand from parts.balance where part = ? and place = ? for update")
                .params(part.value(), place.value())
                .query(BigDecimal.class)
                .single();
    }

    /// The newest movements of a part.
    Page<StockMovement> movements(PartId part, @Nullable String after, int size) {
        long before = after == null ? Long.MAX_VALUE : Cursor.decode(after, 1).number(0);
        List<StockMovement> rows =
                sql.sql(
                                """
                                select m.position, m.at, m.place, p.code, m.quantity, m.reason, m.serial,
                                       m.document, m.actor_name
                                from parts.movement m join parts.place p on p.id = m.place
                                where m.part = ? and m.position < ? order by m.position desc limit ?
                                """)
                        .params(part.value(), before, size + 1)
                        .query((row, _) -> movement(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.position()));
    }

    private static StockMovement movement(ResultSet row) throws SQLException {
        return new StockMovement(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                row.getObject("place", UUID.class),
                row.getString("code"),
                row.getBigDecimal("quantity"),
                Reason.valueOf(row.getString("reason")),
                row.getString("serial"),
                row.getString("document"),
                row.getString("actor_name"));
    }

    /// Balances that differ from their movements, or reservations from what is reserved.
    List<Stock.Discrepancy> discrepancies() {
        return sql.sql(
                        """
                        select part, place, sum(moved) as moved, sum(on_hand) as on_hand,
                               sum(promised) as promised, sum(reserved) as reserved
                        from (
                            select part, place, quantity as moved, 0 as on_hand, 0 as promised, 0 as reserved
                            from parts.movement
                            union all
                            select part, place, 0, on_hand, 0, reserved from parts.balance
                            union all
                            select part, place, 0, 0, quantity, 0 from parts.reservation where state = 'LIVE'
                        ) every
                        group by part, place
                        having sum(moved) <> sum(on_hand) or sum(promised) <> sum(reserved)
                        limit 100
                        """)
                .query(Stock.Discrepancy.class)
                .list();
    }
}
