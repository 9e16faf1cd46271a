package io.anxin.parts.stock;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.parts.Part;
import io.anxin.parts.PartId;
import io.anxin.parts.Parts;
import io.anxin.parts.Tracking;
import io.anxin.parts.stock.Ledger.Entry;
import io.anxin.parts.stock.StockMovement.Reason;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stock promised to a consumer: one table and one conditional statement for all of them.
@Service
public class Reservations {

    /// @param serial the piece, when the part is kept by serial number
    /// @param consumer for whom: a work order, a ticket
    public record Reservation(
            UUID id,
            PartId part,
            PlaceId place,
            BigDecimal quantity,
            @Nullable String serial,
            String consumer) {}

    private final JdbcClient sql;
    private final Parts parts;
    private final Stock stock;
    private final Ledger ledger;
    private final Serials serials;
    private final Clock clock;

    Reservations(
            JdbcClient sql, Parts parts, Stock stock, Ledger ledger, Serials serials, Clock clock) {
        this.sql = sql;
        this.parts = parts;
        this.stock = stock;
        this.ledger = ledger;
        this.serials = serials;
        this.clock = clock;
    }

    /// @throws OutOfStock when less is free
    /// @throws SerialNotFree when someone has the piece, or it is not there
    @Transactional
    public Reservation reserve(
            Actor actor,
            PartId id,
            PlaceId place,
            BigDecimal quantity,
            @Nullable String serial,
            String consumer) {
        actor.require(Permission.MOVE_STOCK);
        Part part = parts.get(id);
        if (quantity.signum() <= 0) {
            throw new InvalidInput("quantity", "quantity.positive");
        }
        if ((part.tracking() == Tracking.SERIAL) != (serial != null)) {
            throw new InvalidInput(
                    "serial", serial == null ? "quantity.serials" : "serial.unwanted");
        }
        if (serial != null && quantity.compareTo(BigDecimal.ONE) != 0) {
            throw new InvalidInput("quantity", "quantity.serials");
        }
        Reservation made = new Reservation(Ids.next(), id, place, quantity, serial, consumer);
        if (serial != null) {
            serials.lock(id, place, serial);
        }
        insert(made);
        if (!ledger.reserve(id, place, quantity)) {
            throw stock.outOfStock(part, place, quantity);
        }
        return made;
    }

    private void insert(Reservation made) {
        int inserted =
                sql.sql(
                                """
                                insert into parts.reservation (id, part, place, quantity, serial, consumer, state, made_at)
                                values (:id, :part, :place, :quantity, :serial, :consumer, 'LIVE', :at)
                                on conflict (part, serial) where serial is not null and state = 'LIVE' do nothing
                                """)
                        .param("id", made.id)
                        .param("part", made.part.value())
                        .param("place", made.place.value())
                        .param("quantity", made.quantity)
                        .param("serial", made.serial)
                        .param("consumer", made.consumer)
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
        if (inserted == 0) {
            throw new SerialNotFree(String.valueOf(made.serial));
        }
    }

    /// Gives back what was promised.
    ///
    /// @throws ReservationOver when it was used or released before
    @Transactional
    public void release(Actor actor, UUID id) {
        actor.require(Permission.MOVE_STOCK);
        Reservation ended = end(id, "RELEASED");
        ledger.release(ended.part, ended.place, ended.quantity);
    }

    /// Issues what was promised.
    ///
    /// @throws ReservationOver when it was used or released before
    @Transactional
    public void use(Actor actor, UUID id) {
        actor.require(Permission.MOVE_STOCK);
        Reservation ended = end(id, "USED");
        if (ended.serial != null) {
            serials.leave(ended.part, ended.place, ended.serial);
        }
        ledger.release(ended.part, ended.place, ended.quantity);
        if (!ledger.take(ended.part, ended.place, ended.quantity)) {
            throw stock.outOfStock(parts.get(ended.part), ended.place, ended.quantity);
        }
        Entry entry =
                new Entry(
                        parts.get(ended.part),
                        ended.place,
                        ended.quantity.negate(),
                        Reason.ISSUE,
                        ended.serial);
        ledger.write(entry, ended.consumer, actor.name());
    }

    private Reservation end(UUID id, String state) {
        return sql.sql(
                        """
                        update parts.reservation set state = ? where id = ? and state = 'LIVE'
                        returning id, part, place, quantity, serial, consumer
                        """)
                .params(state, id)
                .query(
                        (row, _) ->
                                new Reservation(
                                        row.getObject("id", UUID.class),
                                        new PartId(row.getObject("part", UUID.class)),
                                        new PlaceId(row.getObject("place", UUID.class)),
                                        row.getBigDecimal("quantity"),
                                        row.getString("serial"),
                                        row.getString("consumer")))
                .optional()
                .orElseThrow(() -> over(id));
    }

    private RuntimeException over(UUID id) {
        boolean known =
                sql.sql("select exists (select 1 from parts.reservation where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single();
        return known ? new ReservationOver() : new NotFound("reservation", id);
    }
}
