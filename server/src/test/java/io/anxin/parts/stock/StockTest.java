package io.anxin.parts.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.parts.Criticality;
import io.anxin.parts.Part;
import io.anxin.parts.PartNumberTaken;
import io.anxin.parts.Parts;
import io.anxin.parts.Parts.PartDescription;
import io.anxin.parts.Substitutes;
import io.anxin.parts.SupersessionCycle;
import io.anxin.parts.Tracking;
import io.anxin.parts.stock.Stock.Move;
import io.anxin.parts.stock.StockMovement.Reason;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class StockTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Parts parts;
    @Autowired private Substitutes substitutes;
    @Autowired private Places places;
    @Autowired private Stock stock;
    @Autowired private Reservations reservations;
    @Autowired private JdbcClient sql;

    @AfterEach
    void balancesEqualTheirMovements() {
        assertThat(stock.check(SYSTEM)).isEmpty();
    }

    @Test
    void fiftyThreadsOnOneSerialMakeOneReservation() throws Exception {
        Part part = part(Tracking.SERIAL);
        Place place = place();
        stock.receive(SYSTEM, move(part, place, 2, "S1", "S2"), null);
        assertThat(atOnce(50, _ -> reserve(part, place, 1, "S1"))).isEqualTo(1);
        assertThat(reserve(part, place, 1, "S2")).isNotNull();
    }

    @Test
    void twentyThreadsOnTenPiecesMakeTenReservations() throws Exception {
        Part part = part(Tracking.NONE);
        Place place = place();
        stock.receive(SYSTEM, move(part, place, 10), null);
        assertThat(atOnce(20, _ -> reserve(part, place, 1, null))).isEqualTo(10);
        assertThatThrownBy(() -> stock.issue(SYSTEM, move(part, place, 1), Reason.ISSUE))
                .isInstanceOf(OutOfStock.class);
    }

    @Test
    void transfersThatCrossWaitForEachOtherAndLoseNothing() throws Exception {
        Part part = part(Tracking.NONE);
        Place one = place();
        Place other = place();
        stock.receive(SYSTEM, move(part, one, 20), null);
        stock.receive(SYSTEM, move(part, other, 20), null);
        assertThat(
                        atOnce(
                                40,
                                n -> {
                                    boolean there = n % 2 == 0;
                                    stock.transfer(
                                            SYSTEM,
                                            move(part, there ? one : other, 1),
                                            (there ? other : one).id());
                                    return n;
                                }))
                .isEqualTo(40);
        assertThat(onHand(part, one)).isEqualByComparingTo("20");
        assertThat(onHand(part, other)).isEqualByComparingTo("20");
    }

    @Test
    void anyMixtureOfThreadsLeavesLedgerAndBalancesEqual() throws Exception {
        Part part = part(Tracking.NONE);
        List<Place> where = List.of(place(), place(), place());
        where.forEach(place -> stock.receive(SYSTEM, move(part, place, 30), BigDecimal.TEN));
        Random random = new Random(7);
        List<int[]> plan = random.ints(200, 0, 1000).mapToObj(n -> new int[] {n}).toList();
        atOnce(
                200,
                n -> {
                    int dice = plan.get(n)[0];
                    Place place = where.get(dice % 3);
                    switch (dice % 5) {
                        case 0 ->
                                stock.issue(SYSTEM, move(part, place, 1 + dice % 7), Reason.ISSUE);
                        case 1 -> stock.giveBack(SYSTEM, move(part, place, 1));
                        case 2 ->
                                stock.count(
                                        SYSTEM,
                                        part.id(),
                                        place.id(),
                                        BigDecimal.valueOf(dice % 40),
                                        "c");
                        case 3 ->
                                stock.transfer(
                                        SYSTEM,
                                        move(part, place, 2),
                                        where.get((dice + 1) % 3).id());
                        default -> reservations.use(SYSTEM, reserve(part, place, 1, null).id());
                    }
                    return n;
                });
        assertThat(
                        sql.sql("select count(*) from parts.balance where on_hand < reserved")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aReservationIsUsedOrReleasedOnce() {
        Part part = part(Tracking.SERIAL);
        Place place = place();
        stock.receive(SYSTEM, move(part, place, 1, "A"), null);
        var first = reserve(part, place, 1, "A");
        assertThatThrownBy(() -> stock.issue(SYSTEM, move(part, place, 1, "A"), Reason.ISSUE))
                .isInstanceOf(SerialNotFree.class);
        reservations.release(SYSTEM, first.id());
        assertThatThrownBy(() -> reservations.use(SYSTEM, first.id()))
                .isInstanceOf(ReservationOver.class);
        reservations.use(SYSTEM, reserve(part, place, 1, "A").id());
        assertThat(onHand(part, place)).isEqualByComparingTo("0");
        stock.giveBack(SYSTEM, move(part, place, 1, "A"));
        assertThat(stock.movements(SYSTEM, part.id(), null, 10).items())
                .extracting(StockMovement::reason)
                .containsExactly(Reason.RETURN, Reason.ISSUE, Reason.RECEIPT);
    }

    @Test
    void theCostIsTheMovingAverageOfTheReceipts() {
        Part part = part(Tracking.NONE);
        Place place = place();
        stock.receive(SYSTEM, move(part, place, 10), new BigDecimal("4"));
        stock.issue(SYSTEM, move(part, place, 5), Reason.ISSUE);
        stock.receive(SYSTEM, move(part, place, 15), new BigDecimal("8"));
        assertThat(parts.get(part.id()).averageCost()).isEqualByComparingTo("7");
    }

    @Test
    void badMovesAreRefused() {
        Part serial = part(Tracking.SERIAL);
        Part plain = part(Tracking.NONE);
        Place place = place();
        assertThatThrownBy(() -> stock.receive(SYSTEM, move(plain, place, 0), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stock.receive(SYSTEM, move(plain, place, -1), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stock.receive(SYSTEM, move(serial, place, 2, "A"), null))
                .isInstanceOf(InvalidInput.class);
        stock.receive(SYSTEM, move(serial, place, 1, "A"), null);
        assertThatThrownBy(() -> stock.receive(SYSTEM, move(serial, place(), 1, "A"), null))
                .isInstanceOf(SerialNotFree.class);
        assertThatThrownBy(() -> stock.transfer(SYSTEM, move(plain, place, 1), place.id()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void movementsAreNeverChanged() {
        Part part = part(Tracking.NONE);
        stock.receive(SYSTEM, move(part, place(), 1), null);
        assertThatThrownBy(() -> sql.sql("update parts.movement set quantity = 2").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void substitutesFormNoCircle() {
        Part a = part(Tracking.NONE);
        Part b = part(Tracking.NONE);
        Part c = part(Tracking.NONE);
        link(a, b);
        link(b, c);
        assertThatThrownBy(() -> link(c, a)).isInstanceOf(SupersessionCycle.class);
        assertThatThrownBy(() -> link(a, a)).isInstanceOf(SupersessionCycle.class);
        stock.receive(SYSTEM, move(c, place(), 4), null);
        var found = substitutes.of(SYSTEM, a.id(), LocalDate.of(2026, 6, 1));
        assertThat(found).extracting(Substitutes.Substitute::steps).containsExactly(1, 2);
        assertThat(found.getLast().free()).isEqualByComparingTo("4");
        assertThat(substitutes.of(SYSTEM, a.id(), LocalDate.of(2025, 6, 1))).isEmpty();
    }

    @Test
    void aNumberBelongsToOnePart() {
        Part part = part(Tracking.NONE);
        assertThatThrownBy(
                        () ->
                                parts.create(
                                        SYSTEM,
                                        described(
                                                part.number().toLowerCase(java.util.Locale.ROOT),
                                                Tracking.NONE)))
                .isInstanceOf(PartNumberTaken.class);
        assertThat(parts.list(SYSTEM, part.number().substring(0, 20), null, 5).items())
                .extracting(Part::id)
                .contains(part.id());
    }

    private void link(Part part, Part substitute) {
        substitutes.add(
                SYSTEM,
                part.id(),
                substitute.id(),
                Substitutes.Kind.SUBSTITUTE,
                LocalDate.of(2026, 1, 1),
                null);
    }

    private Reservations.Reservation reserve(
            Part part,
            Place place,
            int quantity,
            @org.jspecify.annotations.Nullable String serial) {
        return reservations.reserve(
                SYSTEM, part.id(), place.id(), BigDecimal.valueOf(quantity), serial, "job");
    }

    private interface Attempt {
        Object run(int number);
    }

    /// How many of the attempts succeeded.
    private static long atOnce(int threads, Attempt attempt) throws Exception {
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            int number = n;
            attempts.add(() -> attempt.run(number));
        }
        try (ExecutorService service = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> answers = service.invokeAll(attempts);
            for (Future<Object> answer : answers) {
                if (answer.state() == Future.State.FAILED) {
                    assertThat(answer.exceptionNow())
                            .isInstanceOfAny(OutOfStock.class, SerialNotFree.class);
                }
            }
            return answers.stream().filter(a -> a.state() == Future.State.SUCCESS).count();
        }
    }

    private BigDecimal onHand(Part part, Place place) {
        return places.of(SYSTEM, part.id()).stream()
                .filter(balance -> balance.place().id().equals(place.id()))
                .map(Places.Balance::onHand)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static Move move(Part part, Place place, int quantity, String... serials) {
        return new Move(
                part.id(), place.id(), BigDecimal.valueOf(quantity), List.of(serials), "test");
    }

    private Part part(Tracking tracking) {
        return parts.create(SYSTEM, described("T-" + Ids.next(), tracking));
    }

    private static PartDescription described(String number, Tracking tracking) {
        return new PartDescription(
                number,
                new Bilingual("滤芯", "Filter"),
                "pc",
                tracking,
                Criticality.VITAL,
                false,
                false,
                2);
    }

    private Place place() {
        return places.create(
                SYSTEM, "P-" + Ids.next(), new Bilingual("仓库", "Store"), PlaceKind.REGIONAL);
    }
}
