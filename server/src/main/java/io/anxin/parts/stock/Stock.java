package io.anxin.parts.stock;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.parts.Part;
import io.anxin.parts.PartId;
import io.anxin.parts.Parts;
import io.anxin.parts.Tracking;
import io.anxin.parts.stock.Ledger.Entry;
import io.anxin.parts.stock.StockMovement.Reason;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is where. Nothing is ever below zero, every change is a movement, and movements and
/// balances are written together.
///
/// Rows are locked in one order (part, serials by name, balances by place), so that transfers that
/// cross wait for each other and never in a circle.
@Service
public class Stock {

    /// Something that comes, leaves or is counted.
    ///
    /// @param serials of the pieces, when the part is kept by serial number
    /// @param document what it is done for
    public record Move(
            PartId part,
            PlaceId place,
            BigDecimal quantity,
            List<String> serials,
            String document) {}

    /// @param moved what the movements add up to
    /// @param promised what the live reservations add up to
    public record Discrepancy(
            UUID part,
            UUID place,
            BigDecimal moved,
            BigDecimal onHand,
            BigDecimal promised,
            BigDecimal reserved) {}

    private final Parts parts;
    private final Places places;
    private final Ledger ledger;
    private final Serials serials;

    Stock(Parts parts, Places places, Ledger ledger, Serials serials) {
        this.parts = parts;
        this.places = places;
        this.ledger = ledger;
        this.serials = serials;
    }

    /// @param unitCost what a unit cost, null when it is not known
    @Transactional
    public void receive(Actor actor, Move move, @Nullable BigDecimal unitCost) {
        Part part = checked(actor, move);
        if (unitCost != null) {
            parts.receiveAt(part.id(), move.quantity, unitCost);
        }
        come(actor, part, move, Reason.RECEIPT);
    }

    /// What was taken for a job and not used; it was no demand after all.
    @Transactional
    public void giveBack(Actor actor, Move move) {
        come(actor, checked(actor, move), move, Reason.RETURN);
    }

    private void come(Actor actor, Part part, Move move, Reason reason) {
        sorted(move).forEach(serial -> serials.arrive(part.id(), move.place, serial));
        ledger.add(part.id(), move.place, move.quantity);
        write(actor, part, move.place, move, reason, false);
    }

    /// Uses stock that nobody has reserved.
    ///
    /// @param reason ISSUE for a job, SCRAP for what is thrown away
    /// @throws OutOfStock when less is free
    @Transactional
    public void issue(Actor actor, Move move, Reason reason) {
        Part part = checked(actor, move);
        leave(part, move);
        write(actor, part, move.place, move, reason, true);
    }

    private void leave(Part part, Move move) {
        sorted(move).forEach(serial -> serials.leave(part.id(), move.place, serial));
        takeFree(part, move.place, move.quantity);
    }

    private void takeFree(Part part, PlaceId place, BigDecimal quantity) {
        if (!ledger.take(part.id(), place, quantity)) {
            throw outOfStock(part, place, quantity);
        }
    }

    OutOfStock outOfStock(Part part, PlaceId place, BigDecimal wanted) {
        BigDecimal free = ledger.free(part.id(), place).stripTrailingZeros();
        return new OutOfStock(
                free.toPlainString(),
                part.number(),
                places.get(place).code(),
                wanted.toPlainString());
    }

    /// @param move what leaves its place for another
    @Transactional
    public void transfer(Actor actor, Move move, PlaceId to) {
        Part part = checked(actor, move);
        places.get(to);
        if (move.place.equals(to)) {
            throw new InvalidInput("to", "place.same");
        }
        for (String serial : sorted(move)) {
            serials.leave(part.id(), move.place, serial);
            serials.arrive(part.id(), to, serial);
        }
        if (move.place.value().compareTo(to.value()) < 0) {
            takeFree(part, move.place, move.quantity);
            ledger.add(part.id(), to, move.quantity);
        } else {
            ledger.add(part.id(), to, move.quantity);
            takeFree(part, move.place, move.quantity);
        }
        write(actor, part, move.place, move, Reason.TRANSFER, true);
        write(actor, part, to, move, Reason.TRANSFER, false);
    }

    /// Sets the balance to what was found there; the difference becomes a movement. What is found
    /// may not be less than what is promised: those reservations are released first.
    ///
    /// @return the difference, above 0 when more was found than known
    @Transactional
    public BigDecimal count(
            Actor actor, PartId id, PlaceId place, BigDecimal found, String document) {
        actor.require(Permission.MOVE_STOCK);
        Part part = parts.get(id);
        places.get(place);
        if (part.tracking() == Tracking.SERIAL) {
            throw new InvalidInput("quantity", "quantity.serials");
        }
        if (found.signum() < 0) {
            throw new InvalidInput("quantity", "quantity.positive");
        }
        BigDecimal difference = found.subtract(ledger.lock(id, place));
        if (difference.signum() > 0) {
            ledger.add(id, place, difference);
        } else if (difference.signum() < 0) {
            takeFree(part, place, difference.negate());
        }
        if (difference.signum() != 0) {
            Entry entry = new Entry(part, place, difference, Reason.COUNT, null);
            ledger.write(entry, document, actor.name());
        }
        return difference;
    }

    /// The newest movements first.
    public Page<StockMovement> movements(
            Actor actor, PartId part, @Nullable String after, int size) {
        actor.require(Permission.READ_PARTS);
        return ledger.movements(part, after, size);
    }

    /// Where balances and movements, or reservations and what is reserved, do not agree: nowhere.
    public List<Discrepancy> check(Actor actor) {
        actor.require(Permission.PLAN_PARTS);
        return ledger.discrepancies();
    }

    private Part checked(Actor actor, Move move) {
        actor.require(Permission.MOVE_STOCK);
        Part part = parts.get(move.part);
        places.get(move.place);
        if (move.quantity.signum() <= 0) {
            throw new InvalidInput("quantity", "quantity.positive");
        }
        if (part.tracking() == Tracking.NONE) {
            if (!move.serials.isEmpty()) {
                throw new InvalidInput("serials", "serial.unwanted");
            }
            return part;
        }
        if (move.quantity.stripTrailingZeros().scale() > 0) {
            throw new InvalidInput("quantity", "quantity.whole");
        }
        if (move.serials.stream().distinct().count() != move.quantity.intValueExact()) {
            throw new InvalidInput("serials", "quantity.serials");
        }
        return part;
    }

    private static List<String> sorted(Move move) {
        return move.serials.stream().sorted().toList();
    }

    private void write(
            Actor actor, Part part, PlaceId place, Move move, Reason reason, boolean leaving) {
        BigDecimal each = move.serials.isEmpty() ? move.quantity : BigDecimal.ONE;
        BigDecimal signed = leaving ? each.negate() : each;
        if (move.serials.isEmpty()) {
            ledger.write(new Entry(part, place, signed, reason, null), move.document, actor.name());
        }
        for (String serial : sorted(move)) {
            ledger.write(
                    new Entry(part, place, signed, reason, serial), move.document, actor.name());
        }
    }
}
