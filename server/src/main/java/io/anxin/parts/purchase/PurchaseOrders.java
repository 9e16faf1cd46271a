package io.anxin.parts.purchase;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.parts.Part;
import io.anxin.parts.PartId;
import io.anxin.parts.Parts;
import io.anxin.parts.purchase.PurchaseOrder.PurchaseLine;
import io.anxin.parts.purchase.PurchaseOrder.State;
import io.anxin.parts.purchase.PurchaseTable.Accepted;
import io.anxin.parts.purchase.PurchaseTable.NewLine;
import io.anxin.parts.stock.PlaceId;
import io.anxin.parts.stock.Places;
import io.anxin.parts.supply.PriceBreaks.Offer;
import io.anxin.parts.supply.Suppliers;
import io.anxin.parts.supply.Suppliers.Chosen;
import io.anxin.parts.supply.Suppliers.Need;
import io.anxin.shared.Cursor;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is bought, until it is ordered; `Deliveries` goes on from there.
@Service
public class PurchaseOrders {

    /// A line as somebody wants it.
    ///
    /// @param id of the line that is kept, null for a new one
    public record WantedLine(@Nullable UUID id, UUID part, BigDecimal quantity, BigDecimal price) {}

    /// @param orders drafts that were made or went on
    /// @param lines proposals that stand in them now
    /// @param unsold numbers of parts that no supplier sells: a price is missing
    public record Drafted(Set<UUID> orders, int lines, List<String> unsold) {}

    private final PurchaseTable table;
    private final Suppliers suppliers;
    private final Parts parts;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    PurchaseOrders(
            PurchaseTable table,
            Suppliers suppliers,
            Parts parts,
            Places places,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.suppliers = suppliers;
        this.parts = parts;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param state null for all
    public Page<PurchaseOrder> list(
            Actor actor, @Nullable State state, @Nullable String after, int size) {
        actor.require(Permission.READ_PARTS);
        return Page.of(table.list(state, after, size), size, last -> Cursor.of(last.number()));
    }

    /// @throws NotFound when there is no such order
    public PurchaseOrder get(Actor actor, UUID id) {
        actor.require(Permission.READ_PARTS);
        return table.get(id);
    }

    /// Puts every accepted proposal into the draft for whoever sells that much for the least money.
    /// Asked again it does nothing more.
    @Transactional
    public Drafted draftAccepted(Actor actor) {
        actor.require(Permission.PLAN_PARTS);
        List<Accepted> accepted = table.accepted();
        Map<UUID, Chosen> cheapest = suppliers.cheapest(needs(accepted));
        Set<UUID> orders = new LinkedHashSet<>();
        for (Accepted each : accepted) {
            Chosen chosen = cheapest.get(each.proposal());
            if (chosen != null) {
                UUID order = draft(actor, chosen.supplier(), each.place());
                Offer offer = chosen.offer();
                table.insert(
                        order,
                        new NewLine(each.part(), offer.quantity(), offer.price(), each.proposal()));
                orders.add(order);
            }
        }
        orders.forEach(order -> drafted(actor, order));
        Set<UUID> unsold =
                accepted.stream()
                        .filter(each -> !cheapest.containsKey(each.proposal()))
                        .map(Accepted::part)
                        .collect(Collectors.toSet());
        List<String> numbers = parts.byIds(unsold).stream().map(Part::number).sorted().toList();
        return new Drafted(orders, cheapest.size(), numbers);
    }

    private static Map<UUID, Need> needs(List<Accepted> accepted) {
        return accepted.stream()
                .collect(
                        Collectors.toMap(
                                Accepted::proposal,
                                each -> new Need(each.part(), each.quantity())));
    }

    private PurchaseOrder drafted(Actor actor, UUID order) {
        PurchaseOrder after = table.get(order);
        audit.record(
                actor, "purchase-order-drafted", "purchaseOrder", order.toString(), null, after);
        return after;
    }

    private UUID draft(Actor actor, UUID supplier, UUID place) {
        return table.draft(supplier, place)
                .orElseGet(() -> table.insert(supplier, place, actor.name(), clock.instant()));
    }

    /// Begins a draft by hand, or goes on with the one there is for the supplier and place.
    @Transactional
    public PurchaseOrder create(Actor actor, UUID supplier, PlaceId place, List<WantedLine> lines) {
        actor.require(Permission.PLAN_PARTS);
        suppliers.get(supplier);
        places.get(place);
        UUID order = draft(actor, supplier, place.value());
        lines.forEach(line -> add(order, line));
        return drafted(actor, order);
    }

    /// Replaces the lines of a draft; a proposal whose line goes waits for an order again.
    ///
    /// @param version the version the change was made on
    /// @throws OrderNotOpen when it is no draft any more
    @Transactional
    public PurchaseOrder change(Actor actor, UUID id, long version, List<WantedLine> lines) {
        actor.require(Permission.PLAN_PARTS);
        PurchaseOrder before = inState(id, version, State.DRAFT);
        Set<UUID> kept = new HashSet<>();
        for (WantedLine line : lines) {
            if (line.id == null) {
                add(id, line);
            } else if (before.lines().stream().anyMatch(each -> each.id().equals(line.id))) {
                table.change(line.id, positive(line.quantity), line.price);
                kept.add(line.id);
            } else {
                throw new NotFound("purchaseLine", line.id);
            }
        }
        before.lines().stream()
                .map(PurchaseLine::id)
                .filter(line -> !kept.contains(line))
                .forEach(table::delete);
        table.write(before);
        return told(actor, "purchase-order-changed", before);
    }

    private void add(UUID order, WantedLine line) {
        parts.get(new PartId(line.part));
        table.insert(order, new NewLine(line.part, positive(line.quantity), line.price, null));
    }

    private static BigDecimal positive(BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new InvalidInput("quantity", "quantity.positive");
        }
        return quantity;
    }

    /// The draft has been sent to its supplier.
    ///
    /// @param expectedOn null for as long as deliveries usually take
    /// @throws OrderNotOpen when it is no draft any more
    @Transactional
    public PurchaseOrder order(Actor actor, UUID id, long version, @Nullable LocalDate expectedOn) {
        actor.require(Permission.PLAN_PARTS);
        PurchaseOrder before = inState(id, version, State.DRAFT);
        if (before.lines().isEmpty()) {
            throw new InvalidInput("lines", "lines.none");
        }
        LocalDate today = LocalDate.now(clock);
        if (expectedOn != null && expectedOn.isBefore(today)) {
            throw new InvalidInput("expectedOn", "purchase.past");
        }
        LocalDate expected = expectedOn == null ? table.expected(id, today) : expectedOn;
        table.write(before.ordered(clock.instant(), expected));
        return told(actor, "purchase-order-ordered", before);
    }

    /// Nothing more will come of it. What has not arrived at all may be ordered elsewhere.
    ///
    /// @param note why
    /// @throws OrderNotOpen when it has ended already
    @Transactional
    public PurchaseOrder end(Actor actor, UUID id, long version, String note) {
        actor.require(Permission.PLAN_PARTS);
        PurchaseOrder before = table.lock(id);
        check(before, version, before.state() == State.DRAFT || before.state() == State.ORDERED);
        boolean arrived = before.lines().stream().anyMatch(line -> line.received().signum() > 0);
        table.freeProposals(id);
        table.write(
                before.ended(arrived ? State.RECEIVED : State.CANCELLED, clock.instant(), note));
        return told(actor, "purchase-order-ended", before);
    }

    private PurchaseOrder inState(UUID id, long version, State state) {
        PurchaseOrder order = table.lock(id);
        check(order, version, order.state() == state);
        return order;
    }

    static void check(PurchaseOrder order, long version, boolean possible) {
        if (order.version() != version) {
            throw new Stale("purchaseOrder", order.id(), order.version());
        }
        if (!possible) {
            throw new OrderNotOpen(order);
        }
    }

    private PurchaseOrder told(Actor actor, String action, PurchaseOrder before) {
        PurchaseOrder after = table.get(before.id());
        audit.record(actor, action, "purchaseOrder", before.id().toString(), before, after);
        return after;
    }
}
