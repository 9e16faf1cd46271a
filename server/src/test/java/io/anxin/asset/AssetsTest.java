package io.anxin.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.asset.Assets.AssetDescription;
import io.anxin.asset.DeliveredAssets.Delivered;
import io.anxin.asset.EntitlementView.Result;
import io.anxin.asset.entitlement.CoverageKind;
import io.anxin.asset.entitlement.Fault;
import io.anxin.asset.entitlement.Milestone;
import io.anxin.asset.entitlement.Question;
import io.anxin.asset.entitlement.Service;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Stale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class AssetsTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final LocalDate SOLD = LocalDate.parse("2024-01-31");
    private static final Milestones NONE = new Milestones(null, null, null, null, null, null);

    @Autowired private Assets assets;
    @Autowired private DeliveredAssets deliveries;
    @Autowired private Customers customers;
    @Autowired private JdbcClient sql;

    private CustomerId owner = new CustomerId(new UUID(0, 0));

    @BeforeEach
    void anOwner() {
        owner = customer("王芳");
    }

    @Test
    void aSerialNumberWrittenDifferentlyIsTheSameMachine() {
        Asset first = register("SN-100 1", NONE);
        assertThatThrownBy(() -> register("sn1001", NONE))
                .isInstanceOfSatisfying(
                        SerialTaken.class,
                        e ->
                                assertThat(e.getBody().getProperties())
                                        .containsEntry("asset", first.id().value()));
        assertThatThrownBy(() -> register(" - ", NONE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMachineHasOneOwnerOnEachDay() {
        Asset asset = register("OWN-1", NONE);
        CustomerId next = customer("李明");
        assertThatThrownBy(() -> assets.transfer(SYSTEM, asset.id(), 1, next, SOLD))
                .isInstanceOf(OwnershipOverlaps.class);
        LocalDate from = LocalDate.parse("2025-03-01");
        Asset sold = assets.transfer(SYSTEM, asset.id(), 1, next, from);
        assertThat(sold.owner()).isEqualTo(next);
        assertThat(assets.owners(SYSTEM, asset.id()))
                .containsExactly(
                        new Ownership(next, "李明", from, null),
                        new Ownership(owner, "王芳", SOLD, from));
        assertThatThrownBy(
                        () ->
                                sql.sql(
                                                """
                                                insert into asset.ownership (asset, customer, days)
                                                values (?, ?, daterange('2025-02-01', '2025-04-01'))
                                                """)
                                        .params(asset.id().value(), owner.value())
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aCoverageWithoutAStartIsOnTheWorkListUntilItsMilestoneIsKnown() {
        Asset asset = register("START-1", NONE);
        assets.grant(SYSTEM, asset.id(), 1, promise("整机保修", CoverageKind.WARRANTY, null, 12));
        assertThat(waiting()).contains(asset.id());
        assertThat(result(asset, "2025-01-30")).isEqualTo(Result.UNKNOWN);
        Milestones installed = new Milestones(null, null, SOLD, null, null, null);
        assets.recordMilestones(SYSTEM, asset.id(), 2, installed);
        assertThat(waiting()).doesNotContain(asset.id());
        assertThat(result(asset, "2025-01-30")).isEqualTo(Result.COVERED);
        assertThat(result(asset, "2025-01-31")).isEqualTo(Result.NOT_COVERED);
    }

    @Test
    void aRenewalFollowsAndOverwritesNothing() {
        Asset asset = register("EXT-1", new Milestones(null, null, SOLD, null, null, null));
        GrantedCoverage base =
                assets.grant(SYSTEM, asset.id(), 1, promise("保修", CoverageKind.WARRANTY, null, 12));
        assets.grant(SYSTEM, asset.id(), 2, promise("延保", CoverageKind.EXTENSION, base.id(), 12));
        assertThat(assets.coverages(SYSTEM, asset.id())).hasSize(2);
        assertThat(result(asset, "2025-01-31")).isEqualTo(Result.COVERED);
        assertThat(result(asset, "2026-01-31")).isEqualTo(Result.NOT_COVERED);
        assets.makeVoid(
                SYSTEM, asset.id(), 3, base.id(), LocalDate.parse("2024-06-01"), "seal broken");
        assertThat(result(asset, "2024-07-01")).isEqualTo(Result.NOT_COVERED);
    }

    @Test
    void aPromiseThatMakesNoSenseIsRefusedAtItsField() {
        Asset asset = register("BAD-1", NONE);
        Promise alone = promise("延保", CoverageKind.EXTENSION, UUID.randomUUID(), 12);
        assertThatThrownBy(() -> assets.grant(SYSTEM, asset.id(), 1, alone))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> {
                            assertThat(e.errors().getFirst().field())
                                    .isEqualTo("promise.extendsCoverage");
                            assertThat(e.errors().getFirst().code())
                                    .isEqualTo("coverage.unknownCoverage");
                        });
        assertThatThrownBy(
                        () ->
                                assets.grant(
                                        SYSTEM,
                                        asset.id(),
                                        1,
                                        promise("W", CoverageKind.WARRANTY, null, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Milestones(null, SOLD, SOLD.minusDays(1), null, null, null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isFoundBySerialModelNameAndPhone() {
        Asset asset = register("FIND-ME-77", NONE);
        customers.addIdentity(SYSTEM, owner, new Address(IdentityKind.PHONE, "13977776666"));
        for (String words : List.of("find-me", "FINDME77", "kb-37", "13977776666")) {
            assertThat(assets.list(SYSTEM, words, null, false, null, 200).items())
                    .as(words)
                    .extracting(row -> row.asset().id())
                    .contains(asset.id());
        }
        assertThat(assets.list(SYSTEM, "FIND-ME-78", null, false, null, 50).items()).isEmpty();
    }

    @Test
    void manyMachinesAreEnteredAtOnceOrNone() {
        Milestones installed = new Milestones(null, null, SOLD, null, null, null);
        Delivered first = delivered("MANY-1", installed);
        List<Delivered> many = new ArrayList<>(List.of(first));
        IntStream.range(0, 700).forEach(n -> many.add(delivered("MANY-1-" + n, installed)));
        many.add(delivered("MANY-2", NONE));
        List<Asset> entered = deliveries.enter(SYSTEM, many);
        assertThat(assets.coverages(SYSTEM, entered.get(600).id())).hasSize(1);
        assertThat(result(entered.getFirst(), "2025-01-30")).isEqualTo(Result.COVERED);
        assertThat(waiting()).contains(entered.getLast().id());
        assertThat(assets.owners(SYSTEM, entered.getFirst().id()))
                .containsExactly(new Ownership(owner, "王芳", SOLD, null));
        assertThatThrownBy(
                        () -> deliveries.enter(SYSTEM, List.of(delivered("MANY-3", NONE), first)))
                .isInstanceOf(SerialTaken.class);
        assertThat(assets.list(SYSTEM, "MANY-3", null, false, null, 50).items()).isEmpty();
    }

    @Test
    void changesNeedTheRightAndTheVersion() {
        Asset asset = register("RIGHT-1", NONE);
        Actor customer = Actor.customer(UUID.randomUUID(), "outside");
        assertThatThrownBy(() -> assets.get(customer, asset.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> assets.recordMilestones(SYSTEM, asset.id(), 7, NONE))
                .isInstanceOf(Stale.class);
    }

    private List<AssetId> waiting() {
        return assets.list(SYSTEM, null, null, true, null, 200).items().stream()
                .map(row -> row.asset().id())
                .toList();
    }

    private Result result(Asset asset, String date) {
        Question question =
                new Question(LocalDate.parse(date), Map.of(), Fault.UNSPECIFIED, Service.PARTS);
        return assets.entitlement(SYSTEM, asset.id(), question).answers().getFirst().result();
    }

    private Delivered delivered(String serial, Milestones milestones) {
        return new Delivered(
                new AssetDescription(
                        serial, "KB-37 A", owner, SOLD, "苏州", "Asia/Shanghai", milestones),
                Map.of(UUID.randomUUID(), promise("保修", CoverageKind.WARRANTY, null, 12)));
    }

    private Asset register(String serial, Milestones milestones) {
        return assets.register(
                SYSTEM,
                new AssetDescription(
                        serial, "KB-37 A", owner, SOLD, "苏州", "Asia/Shanghai", milestones));
    }

    private CustomerId customer(String name) {
        return customers
                .create(
                        SYSTEM,
                        new CustomerDescription(
                                name, null, null, "zh-CN", "Asia/Shanghai", List.of(), ""),
                        List.of())
                .id();
    }

    private static Promise promise(
            String name, CoverageKind kind, @Nullable UUID base, int months) {
        return new Promise(
                name,
                kind,
                base == null ? List.of(Milestone.INSTALLATION) : List.of(),
                null,
                base,
                null,
                null,
                months,
                null,
                null,
                100,
                100,
                0,
                List.of(),
                List.of(),
                false,
                List.of());
    }
}
