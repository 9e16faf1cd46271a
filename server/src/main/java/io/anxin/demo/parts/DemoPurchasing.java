package io.anxin.demo.parts;

import io.anxin.access.Actor;
import io.anxin.parts.Part;
import io.anxin.parts.PartId;
import io.anxin.parts.planning.Proposal;
import io.anxin.parts.planning.Proposals;
import io.anxin.parts.purchase.Deliveries;
import io.anxin.parts.purchase.Deliveries.Arrived;
import io.anxin.parts.purchase.PurchaseOrder;
import io.anxin.parts.purchase.PurchaseOrders;
import io.anxin.parts.supply.PriceBreaks;
import io.anxin.parts.supply.PriceBreaks.Break;
import io.anxin.parts.supply.Supplier;
import io.anxin.parts.supply.Suppliers;
import io.anxin.parts.supply.Suppliers.SupplierDescription;
import io.anxin.shared.Bilingual;
import io.anxin.shared.WorldClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// From whom the demo company buys its parts: price lists of four suppliers, and orders in every
/// state for the dearest proposals.
@Component
class DemoPurchasing {

    private static final Actor FOUNDER = Actor.system("demo");

    /// So many of the dearest proposals were accepted.
    private static final int ACCEPTED = 24;

    private static final Duration SENT_BEFORE = Duration.ofDays(12);

    private static final List<SupplierDescription> WHO =
            List.of(
                    supplier("SUP-HD", "华东气动配件", "East China Pneumatics"),
                    supplier("SUP-MF", "明峰过滤材料", "Mingfeng Filtration"),
                    supplier("SUP-NK", "南科电控", "Nanke Controls"),
                    supplier("SUP-RT", "鹿特丹机电贸易", "Rotterdam Electromechanical"));

    private final Suppliers suppliers;
    private final Proposals proposals;
    private final PurchaseOrders orders;
    private final Deliveries deliveries;
    private final Clock clock;

    DemoPurchasing(
            Suppliers suppliers,
            Proposals proposals,
            PurchaseOrders orders,
            Deliveries deliveries,
            Clock clock) {
        this.suppliers = suppliers;
        this.proposals = proposals;
        this.orders = orders;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private static SupplierDescription supplier(String code, String zh, String en) {
        return new SupplierDescription(code, new Bilingual(zh, en), "", false);
    }

    void buy(List<Part> parts, SplittableRandom random) {
        List<Supplier> sellers = WHO.stream().map(each -> suppliers.create(FOUNDER, each)).toList();
        Map<UUID, Map<PartId, PriceBreaks>> lists = new LinkedHashMap<>();
        for (Part part : parts) {
            int first = random.nextInt(sellers.size());
            int asking = 1 + random.nextInt(2);
            for (int n = 0; n < asking; n++) {
                UUID seller = sellers.get((first + n) % sellers.size()).id();
                lists.computeIfAbsent(seller, _ -> new LinkedHashMap<>())
                        .put(part.id(), prices(part, random));
            }
        }
        lists.forEach((seller, prices) -> suppliers.priceList(FOUNDER, seller, prices));
        Instant sent = clock.instant().minus(SENT_BEFORE);
        List<PurchaseOrder> ordered = WorldClock.at(sent, this::order);
        ordered.stream().limit(2).forEach(this::receiveSome);
    }

    private static PriceBreaks prices(Part part, SplittableRandom random) {
        BigDecimal one = times(part.averageCost(), 0.95 + random.nextDouble() * 0.15);
        return new PriceBreaks(
                List.of(
                        new Break(BigDecimal.ONE, one),
                        new Break(BigDecimal.TEN, times(one, 0.95)),
                        new Break(BigDecimal.valueOf(50), times(one, 0.88))));
    }

    private static BigDecimal times(BigDecimal amount, double factor) {
        return amount.multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.HALF_UP);
    }

    /// The first order stays a draft.
    private List<PurchaseOrder> order() {
        for (Proposal each : proposals.open(FOUNDER, null, ACCEPTED).items()) {
            if (each.kind() == Proposal.Kind.REPLENISH) {
                proposals.accept(FOUNDER, each.id(), each.quantity());
            }
        }
        return orders.draftAccepted(FOUNDER).orders().stream()
                .skip(1)
                .map(id -> orders.get(FOUNDER, id))
                .map(draft -> orders.order(FOUNDER, draft.id(), draft.version(), null))
                .toList();
    }

    /// Half of the lines arrived.
    private void receiveSome(PurchaseOrder order) {
        List<Arrived> arrived =
                order.lines().stream()
                        .limit(Math.ceilDiv(order.lines().size(), 2))
                        .map(line -> new Arrived(line.id(), line.quantity(), List.of()))
                        .toList();
        deliveries.receive(FOUNDER, order.id(), order.version(), arrived);
    }
}
