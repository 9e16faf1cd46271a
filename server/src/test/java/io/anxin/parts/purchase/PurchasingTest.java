package io.anxin.parts.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.parts.Criticality;
import io.anxin.parts.Part;
import io.anxin.parts.Parts;
import io.anxin.parts.Parts.PartDescription;
import io.anxin.parts.Tracking;
import io.anxin.parts.planning.Planning;
import io.anxin.parts.purchase.Deliveries.Arrived;
import io.anxin.parts.purchase.PurchaseOrder.PurchaseLine;
import io.anxin.parts.purchase.PurchaseOrder.State;
import io.anxin.parts.purchase.PurchaseOrders.Drafted;
import io.anxin.parts.purchase.PurchaseOrders.WantedLine;
import io.anxin.parts.stock.Place;
import io.anxin.parts.stock.PlaceKind;
import io.anxin.parts.stock.Places;
import io.anxin.parts.stock.Stock;
import io.anxin.parts.supply.LeadTimes;
import io.anxin.parts.supply.PriceBreaks.Break;
import io.anxin.parts.supply.Supplier;
import io.anxin.parts.supply.SupplierCodeTaken;
import io.anxin.parts.supply.Suppliers;
import io.anxin.parts.supply.Suppliers.SupplierDescription;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Stale;
import io.anxin.shared.WorldClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class PurchasingTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Parts parts;
    @Autowired private Places places;
    @Autowired private Stock stock;
    @Autowired private Suppliers suppliers;
    @Autowired private PurchaseOrders orders;
    @Autowired private Deliveries deliveries;
    @Autowired private LeadTimes leadTimes;
    @Autowired private Planning planning;
    @Autowired private JdbcClient sql;

    @Test
    void acceptedProposalsGoToTheCheapestSupplier() {
        Part part = part(Tracking.NONE);
        Supplier dear = seller(part, at("1", "12"));
        Supplier cheap = seller(part, at("1", "11"), at("20", "9"));
        Supplier retired = seller(part, at("1", "1"));
        suppliers.change(
                SYSTEM,
                retired.id(),
                retired.version(),
                new SupplierDescription(retired.code(), retired.name(), "", true));
        UUID proposal = accepted(part, place(), 18);
        orders.draftAccepted(SYSTEM);
        PurchaseOrder order = orderOf(proposal);
        assertThat(order.supplier().id()).isEqualTo(cheap.id()).isNotEqualTo(dear.id());
        PurchaseLine line = order.lines().getFirst();
        assertThat(line.quantity()).as("twenty cost less than eighteen").isEqualByComparingTo("20");
        assertThat(line.price()).isEqualByComparingTo("9");
    }

    @Test
    void aProposalIsOrderedOnce() {
        Part part = part(Tracking.NONE);
        seller(part, at("1", "5"));
        UUID proposal = accepted(part, place(), 3);
        orders.draftAccepted(SYSTEM);
        orders.draftAccepted(SYSTEM);
        assertThat(orderOf(proposal).lines()).hasSize(1);
    }

    @Test
    void aPartNobodySellsIsNamed() {
        Part part = part(Tracking.NONE);
        accepted(part, place(), 3);
        Drafted drafted = orders.draftAccepted(SYSTEM);
        assertThat(drafted.unsold()).contains(part.number());
    }

    @Test
    void whatIsCancelledWaitsForAnOrderAgain() {
        Part part = part(Tracking.NONE);
        seller(part, at("1", "5"));
        UUID proposal = accepted(part, place(), 3);
        orders.draftAccepted(SYSTEM);
        PurchaseOrder first = orderOf(proposal);
        PurchaseOrder ended = orders.end(SYSTEM, first.id(), first.version(), "no longer made");
        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        orders.draftAccepted(SYSTEM);
        assertThat(orderOf(proposal).id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> orders.end(SYSTEM, ended.id(), ended.version(), "again"))
                .isInstanceOf(OrderNotOpen.class);
    }

    @Test
    void deliveriesBecomeStockAtTheirPrice() {
        Part part = part(Tracking.NONE);
        Place place = place();
        stock.receive(
                SYSTEM,
                new Stock.Move(part.id(), place.id(), BigDecimal.TEN, List.of(), "start"),
                new BigDecimal("4"));
        PurchaseOrder order = ordered(part, place, "10", "6");
        PurchaseLine line = order.lines().getFirst();
        PurchaseOrder some = receive(order, line, "4");
        assertThat(some.state()).isEqualTo(State.ORDERED);
        assertThat(some.lines().getFirst().due()).isEqualByComparingTo("6");
        PurchaseOrder all = receive(some, line, "6");
        assertThat(all.state()).isEqualTo(State.RECEIVED);
        assertThat(places.of(SYSTEM, part.id()).getFirst().onHand()).isEqualByComparingTo("20");
        assertThat(parts.get(part.id()).averageCost()).isEqualByComparingTo("5");
        assertThat(stock.movements(SYSTEM, part.id(), null, 5).items().getFirst().document())
                .isEqualTo("PO-" + order.number());
        assertThat(stock.check(SYSTEM)).isEmpty();
    }

    @Test
    void moreThanIsDueIsRefused() {
        PurchaseOrder order = ordered(part(Tracking.NONE), place(), "10", "6");
        PurchaseLine line = order.lines().getFirst();
        assertThatThrownBy(() -> receive(order, line, "10.001"))
                .isInstanceOf(MoreThanOrdered.class);
        assertThatThrownBy(() -> receive(order, line, "0")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> deliveries.receive(SYSTEM, order.id(), order.version(), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThat(orders.get(SYSTEM, order.id())).isEqualTo(order);
    }

    @Test
    void theSameDeliveryIsBookedOnce() {
        PurchaseOrder order = ordered(part(Tracking.NONE), place(), "10", "6");
        PurchaseLine line = order.lines().getFirst();
        receive(order, line, "3");
        assertThatThrownBy(() -> receive(order, line, "3")).isInstanceOf(Stale.class);
    }

    @Test
    void piecesArriveWithTheirSerials() {
        Part part = part(Tracking.SERIAL);
        PurchaseOrder order = ordered(part, place(), "2", "60");
        PurchaseLine line = order.lines().getFirst();
        assertThatThrownBy(() -> receive(order, line, "2")).isInstanceOf(InvalidInput.class);
        PurchaseOrder after =
                deliveries.receive(
                        SYSTEM,
                        order.id(),
                        order.version(),
                        List.of(new Arrived(line.id(), new BigDecimal("2"), List.of("X1", "X2"))));
        assertThat(after.state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void onlyADraftCanBeChanged() {
        Part part = part(Tracking.NONE);
        PurchaseOrder order = ordered(part, place(), "2", "60");
        List<WantedLine> lines =
                List.of(new WantedLine(null, part.id().value(), BigDecimal.ONE, BigDecimal.ONE));
        assertThatThrownBy(() -> orders.change(SYSTEM, order.id(), order.version(), lines))
                .isInstanceOf(OrderNotOpen.class);
        assertThatThrownBy(() -> receiveDraft(part)).isInstanceOf(OrderNotOpen.class);
    }

    private void receiveDraft(Part part) {
        PurchaseOrder draft = draft(part, place(), "1", "1");
        receive(draft, draft.lines().getFirst(), "1");
    }

    @Test
    void aDraftWithoutLinesIsNotOrdered() {
        PurchaseOrder draft = draft(part(Tracking.NONE), place(), "1", "1");
        PurchaseOrder empty = orders.change(SYSTEM, draft.id(), draft.version(), List.of());
        assertThatThrownBy(() -> orders.order(SYSTEM, empty.id(), empty.version(), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsDueCountsAsOnItsWay() {
        Part part = part(Tracking.NONE);
        Place place = place();
        demand(part);
        PurchaseOrder order = ordered(part, place, "7", "6");
        receive(order, order.lines().getFirst(), "2");
        planning.run(SYSTEM);
        assertThat(
                        sql.sql(
                                        "select on_order from parts.proposal where part = ? and state = 'OPEN'")
                                .param(part.id().value())
                                .query(BigDecimal.class)
                                .single())
                .isEqualByComparingTo("5");
    }

    /// Two months says the catalogue; ninety-five days are begun four.
    @Test
    void threeDeliveriesReplaceTheCataloguesLeadTime() {
        Part part = part(Tracking.NONE);
        Place place = place();
        Instant now = Instant.now();
        for (int days : new int[] {90, 100, 95}) {
            assertThat(leadTimes.months()).doesNotContainKey(part.id().value());
            Instant then = now.minus(Duration.ofDays(days));
            PurchaseOrder order = WorldClock.at(then, () -> ordered(part, place, "1", "6"));
            receive(order, order.lines().getFirst(), "1");
        }
        assertThat(leadTimes.months()).containsEntry(part.id().value(), 4);
        assertThat(leadTimes.of(SYSTEM, part.id()))
                .satisfies(
                        measured -> {
                            assertThat(measured).hasSize(3);
                            assertThat(measured.getFirst().mean()).isEqualTo(90);
                        });
    }

    @Test
    void theCodeOfASupplierIsHisAlone() {
        Supplier known = seller(part(Tracking.NONE), at("1", "1"));
        assertThatThrownBy(
                        () ->
                                suppliers.create(
                                        SYSTEM,
                                        new SupplierDescription(
                                                known.code().toLowerCase(java.util.Locale.ROOT),
                                                known.name(),
                                                "",
                                                false)))
                .isInstanceOf(SupplierCodeTaken.class);
    }

    private PurchaseOrder receive(PurchaseOrder order, PurchaseLine line, String quantity) {
        return deliveries.receive(
                SYSTEM,
                order.id(),
                order.version(),
                List.of(new Arrived(line.id(), new BigDecimal(quantity), List.of())));
    }

    private PurchaseOrder draft(Part part, Place place, String quantity, String price) {
        Supplier supplier = seller(part, at("1", price));
        return orders.create(
                SYSTEM,
                supplier.id(),
                place.id(),
                List.of(
                        new WantedLine(
                                null,
                                part.id().value(),
                                new BigDecimal(quantity),
                                new BigDecimal(price))));
    }

    private PurchaseOrder ordered(Part part, Place place, String quantity, String price) {
        PurchaseOrder draft = draft(part, place, quantity, price);
        return orders.order(SYSTEM, draft.id(), draft.version(), null);
    }

    private PurchaseOrder orderOf(UUID proposal) {
        UUID id =
                sql.sql("select purchase_order from parts.purchase_line where proposal = ?")
                        .param(proposal)
                        .query(UUID.class)
                        .single();
        return orders.get(SYSTEM, id);
    }

    private UUID accepted(Part part, Place place, int quantity) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into parts.proposal (id, version, part, place, period, kind, quantity, position,
                            on_order, reorder_point, lead_mean, level, value, state, decided_by, decided_at)
                        values (?, 1, ?, ?, date_trunc('month', now()), 'REPLENISH', ?, 0, 0, 1, 1, 0.9, 1,
                            'ACCEPTED', 'test', now())
                        """)
                .params(id, part.id().value(), place.id().value(), quantity)
                .update();
        return id;
    }

    /// So much of it a month that some has to be ordered.
    private void demand(Part part) {
        sql.sql(
                        """
                        insert into parts.demand (part, month, quantity)
                        select ?, (date_trunc('month', now()) - n * interval '1 month')::date, 40
                        from generate_series(1, 24) n
                        """)
                .param(part.id().value())
                .update();
    }

    private Part part(Tracking tracking) {
        return parts.create(
                SYSTEM,
                new PartDescription(
                        "B-" + Ids.next(),
                        new Bilingual("滤芯", "Filter"),
                        "pc",
                        tracking,
                        Criticality.VITAL,
                        false,
                        false,
                        2));
    }

    private Place place() {
        return places.create(
                SYSTEM, "B-" + Ids.next(), new Bilingual("仓库", "Store"), PlaceKind.REGIONAL);
    }

    private Supplier seller(Part part, Break... breaks) {
        Supplier made =
                suppliers.create(
                        SYSTEM,
                        new SupplierDescription(
                                "S-" + Ids.next(), new Bilingual("供应商", "Supplier"), "", false));
        suppliers.price(SYSTEM, part.id(), made.id(), List.of(breaks));
        return made;
    }

    private static Break at(String from, String price) {
        return new Break(new BigDecimal(from), new BigDecimal(price));
    }
}
