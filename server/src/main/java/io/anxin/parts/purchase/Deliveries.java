package io.anxin.parts.purchase;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.parts.PartId;
import io.anxin.parts.purchase.PurchaseOrder.PurchaseLine;
import io.anxin.parts.purchase.PurchaseOrder.State;
import io.anxin.parts.stock.PlaceId;
import io.anxin.parts.stock.Stock;
import io.anxin.parts.stock.Stock.Move;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What arrives of an order becomes stock at its price, and tells how long it took.
@Service
public class Deliveries {

    /// @param serials one for each piece of a part that is kept by serial number
    public record Arrived(UUID line, BigDecimal quantity, List<String> serials) {}

    private final PurchaseTable table;
    private final Stock stock;
    private final Audit audit;
    private final Clock clock;

    Deliveries(PurchaseTable table, Stock stock, Audit audit, Clock clock) {
        this.table = table;
        this.stock = stock;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of it or nothing. The last delivery ends the order.
    ///
    /// @param version of the order as it was read: the same delivery is not booked twice
    /// @throws OrderNotOpen when it was not ordered, or has ended
    /// @throws MoreThanOrdered when more arrives than is due
    @Transactional
    public PurchaseOrder receive(Actor actor, UUID id, long version, List<Arrived> arrived) {
        actor.require(Permission.MOVE_STOCK);
        PurchaseOrder order = table.lock(id);
        PurchaseOrders.check(order, version, order.state() == State.ORDERED);
        if (arrived.isEmpty()) {
            throw new InvalidInput("lines", "lines.none");
        }
        if (arrived.stream().map(Arrived::line).distinct().count() < arrived.size()) {
            throw new InvalidInput("lines", "lines.twice");
        }
        Instant now = clock.instant();
        // In one order of parts, so that two deliveries do not wait for each other.
        arrived.stream()
                .sorted(Comparator.comparing((Arrived each) -> line(order, each).part()))
                .forEach(each -> receive(actor, order, each, now));
        boolean complete =
                table.get(id).lines().stream().allMatch(line -> line.due().signum() == 0);
        table.write(complete ? order.ended(State.RECEIVED, now, order.note()) : order);
        PurchaseOrder after = table.get(id);
        audit.record(
                actor, "purchase-order-received", "purchaseOrder", id.toString(), order, after);
        return after;
    }

    private static PurchaseLine line(PurchaseOrder order, Arrived arrived) {
        return order.lines().stream()
                .filter(line -> line.id().equals(arrived.line))
                .findFirst()
                .orElseThrow(() -> new NotFound("purchaseLine", arrived.line));
    }

    private void receive(Actor actor, PurchaseOrder order, Arrived arrived, Instant now) {
        PurchaseLine line = line(order, arrived);
        if (arrived.quantity.compareTo(line.due()) > 0) {
            throw new MoreThanOrdered(line, arrived.quantity);
        }
        stock.receive(
                actor,
                new Move(
                        new PartId(line.part()),
                        new PlaceId(order.place().id()),
                        arrived.quantity,
                        arrived.serials,
                        order.document()),
                line.price());
        long days = Duration.between(Objects.requireNonNull(order.orderedAt()), now).toDays();
        table.deliver(order, line, arrived.quantity, days, now);
    }
}
