package io.anxin.asset.importing;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.asset.Asset;
import io.anxin.asset.AssetFacts;
import io.anxin.asset.Assets;
import io.anxin.asset.DeliveredAssets;
import io.anxin.asset.DeliveredAssets.Delivered;
import io.anxin.asset.Milestones;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.imports.ImportField;
import io.anxin.imports.ImportTarget;
import io.anxin.imports.RowResult;
import io.anxin.shared.Bilingual;
import io.anxin.shared.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Assets from files. A machine is known again by its serial number; of a known one only days that
/// nobody has recorded yet are taken over. The owner must be a customer already, found by one of
/// his addresses.
@Component
class AssetImport implements ImportTarget {

    private static final List<ImportField> FIELDS =
            List.of(
                    new ImportField("serial", new Bilingual("序列号", "Serial number"), true),
                    new ImportField("model", new Bilingual("型号", "Model"), true),
                    field("ownerMail", "所有者邮箱", "Owner's mail"),
                    field("ownerPhone", "所有者电话", "Owner's phone"),
                    field("ownerNumber", "所有者原系统编号", "Owner's number in the old system"),
                    field("ownedSince", "归属起始日", "Owned from"),
                    field("site", "现场地址", "Site"),
                    field("zone", "时区", "Time zone"),
                    field("built", "生产日期", "Built"),
                    field("shipment", "发货日期", "Shipped"),
                    field("installation", "安装日期", "Installed"),
                    field("acceptance", "验收日期", "Accepted"),
                    field("firstUse", "首次使用日期", "First used"),
                    field("retired", "退役日期", "Retired"),
                    field("warrantyName", "保修名称", "Warranty"),
                    field("warrantyMonths", "保修月数", "Warranty in months"),
                    field("warrantyFrom", "保修起算", "Warranty starts with"));

    private final Assets assets;
    private final AssetFacts facts;
    private final DeliveredAssets delivered;
    private final Customers customers;
    private final Clock clock;

    AssetImport(
            Assets assets,
            AssetFacts facts,
            DeliveredAssets delivered,
            Customers customers,
            Clock clock) {
        this.assets = assets;
        this.facts = facts;
        this.delivered = delivered;
        this.customers = customers;
        this.clock = clock;
    }

    private static ImportField field(String key, String zh, String en) {
        return new ImportField(key, new Bilingual(zh, en), false);
    }

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public void require(Actor actor) {
        actor.require(Permission.READ_CUSTOMERS);
        actor.require(Permission.MANAGE_CUSTOMERS);
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public List<List<String>> required() {
        return List.of(
                List.of("serial"),
                List.of("model"),
                List.of("ownerMail", "ownerPhone", "ownerNumber"));
    }

    @Override
    public Optional<String> key(Map<String, String> values) {
        return Optional.ofNullable(values.get("serial")).map(Asset::serialKey);
    }

    @Override
    public RowResult check(Actor actor, Map<String, String> values, @Nullable String known) {
        ImportedAsset row = ImportedAsset.of(values);
        CustomerSummary owner = owner(row);
        Optional<Asset> existing = facts.bySerial(row.serial());
        if (existing.isPresent()) {
            requireSame(existing.get(), owner.id());
            return RowResult.known(existing.get().id().toString());
        }
        delivered.check(machine(actor, row, owner));
        return RowResult.created("");
    }

    @Override
    public RowResult take(
            Actor actor, Map<String, String> values, @Nullable String known, boolean changesKnown) {
        ImportedAsset row = ImportedAsset.of(values);
        CustomerSummary owner = owner(row);
        Optional<Asset> existing = facts.bySerial(row.serial());
        if (existing.isEmpty()) {
            Asset made = delivered.enter(actor, List.of(machine(actor, row, owner))).getFirst();
            return RowResult.created(made.id().toString());
        }
        Asset before = existing.get();
        requireSame(before, owner.id());
        Milestones days = row.filling(before.milestones());
        if (!changesKnown || days.equals(before.milestones())) {
            return RowResult.known(before.id().toString());
        }
        assets.recordMilestones(actor, before.id(), before.version(), days);
        return RowResult.changed(before.id().toString());
    }

    private Delivered machine(Actor actor, ImportedAsset row, CustomerSummary owner) {
        return row.delivered(owner, LocalDate.now(clock), Locale.forLanguageTag(actor.locale()));
    }

    /// @throws InvalidInput when nobody has the addresses, or two have
    private CustomerSummary owner(ImportedAsset row) {
        List<CustomerSummary> owners =
                row.ownerAddresses().stream()
                        .map(address -> known(row.ownerField(), address))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        String field = row.ownerField();
        if (owners.isEmpty()) {
            throw new InvalidInput(field, "asset.import.owner");
        }
        if (owners.size() > 1) {
            throw new InvalidInput(field, "asset.import.owners");
        }
        return owners.getFirst();
    }

    private Optional<CustomerSummary> known(String field, Address address) {
        try {
            return customers.owner(address);
        } catch (InvalidInput e) {
            InvalidInput named = new InvalidInput(field, e.errors().getFirst().code());
            named.initCause(e);
            throw named;
        }
    }

    private static void requireSame(Asset known, CustomerId owner) {
        if (!known.owner().equals(owner)) {
            throw new InvalidInput("serial", "asset.import.otherOwner");
        }
    }
}
