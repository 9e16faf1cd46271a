package io.anxin.asset;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.asset.Assets.AssetDescription;
import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.database.Appends;
import io.anxin.database.Row;
import io.anxin.shared.InvalidInput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Many machines at once, each with what is promised for it, in few round trips.
@Service
public class DeliveredAssets {

    /// @param promises by the id that the coverage is to have, so that one can follow another
    public record Delivered(AssetDescription asset, Map<UUID, Promise> promises) {}

    private static final String ASSET =
            """
            insert into asset.asset (id, version, serial, serial_key, model, model_key, owner, site,
                zone, built, shipment, installation, acceptance, first_use, retired, start_missing,
                created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OWNERSHIP =
            "insert into asset.ownership (asset, customer, days) values (?, ?, daterange(?, null))";

    private static final String COVERAGE =
            "insert into asset.coverage (id, asset, promise, granted_at) values (?, ?, ?::jsonb, ?)";

    private final AssetTable assets;
    private final Customers customers;
    private final Appends appends;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    DeliveredAssets(
            AssetTable assets,
            Customers customers,
            Appends appends,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.assets = assets;
        this.customers = customers;
        this.appends = appends;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// @return the assets in the order in which they were given
    /// @throws SerialTaken when a serial number names another asset
    /// @throws RefusedCoverage when promises make no sense beside each other
    @Transactional
    public List<Asset> enter(Actor actor, List<Delivered> delivered) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        requireNew(delivered);
        List<Asset> entered = new ArrayList<>();
        Map<CustomerId, CustomerSummary> owners =
                customers.summaries(
                        delivered.stream()
                                .map(each -> each.asset().owner())
                                .collect(Collectors.toSet()));
        for (Delivered each : delivered) {
            AssetDescription wanted = each.asset().checked(owner -> known(owners, owner));
            Asset asset = Asset.described(wanted, clock.instant());
            List<GrantedCoverage> coverages = coverages(each);
            Assets.covered(asset, coverages);
            entered.add(asset);
            write(asset, Assets.startMissing(asset, coverages));
            audit.record(actor, "asset-registered", "asset", asset.id().toString(), null, asset);
        }
        writeWhatRefersTo(entered, delivered);
        appends.flush();
        return entered;
    }

    /// Checks what one is to be and writes nothing.
    ///
    /// @throws RefusedCoverage when promises make no sense beside each other
    public void check(Delivered wanted) {
        AssetDescription described = wanted.asset().checked(owner -> owner);
        Assets.covered(Asset.described(described, clock.instant()), coverages(wanted));
    }

    private static CustomerId known(Map<CustomerId, CustomerSummary> owners, CustomerId wanted) {
        CustomerSummary owner = owners.get(wanted);
        if (owner == null) {
            throw new InvalidInput("owner", "asset.owner");
        }
        return owner.id();
    }

    private void requireNew(List<Delivered> delivered) {
        Set<String> keys = new HashSet<>();
        for (Delivered each : delivered) {
            String serial = each.asset().serial();
            if (!keys.add(AssetSearch.serialKey(serial))) {
                throw new SerialTaken(serial, AssetId.next());
            }
        }
        assets.withSerials(keys).stream()
                .findFirst()
                .ifPresent(
                        held -> {
                            throw new SerialTaken(held.serial(), held.id());
                        });
    }

    private List<GrantedCoverage> coverages(Delivered of) {
        return of.promises().entrySet().stream()
                .map(
                        each ->
                                new GrantedCoverage(
                                        each.getKey(),
                                        each.getValue(),
                                        clock.instant(),
                                        null,
                                        null))
                .toList();
    }

    /// After all of the assets, since rows are written in batches by their statement.
    private void writeWhatRefersTo(List<Asset> entered, List<Delivered> delivered) {
        for (int i = 0; i < entered.size(); i++) {
            appends.append(
                    OWNERSHIP,
                    entered.get(i).id().value(),
                    entered.get(i).owner().value(),
                    delivered.get(i).asset().ownedSince());
        }
        for (int i = 0; i < entered.size(); i++) {
            for (GrantedCoverage each : coverages(delivered.get(i))) {
                appends.append(
                        COVERAGE,
                        each.id(),
                        entered.get(i).id().value(),
                        json.writeValueAsString(each.promise()),
                        Row.time(each.grantedAt()));
            }
        }
    }

    private void write(Asset asset, boolean startMissing) {
        Milestones days = asset.milestones();
        appends.append(
                ASSET,
                asset.id().value(),
                asset.version(),
                asset.serial(),
                AssetSearch.serialKey(asset.serial()),
                asset.model(),
                AssetSearch.modelKey(asset.model()),
                asset.owner().value(),
                asset.site(),
                asset.zone(),
                days.built(),
                days.shipment(),
                days.installation(),
                days.acceptance(),
                days.firstUse(),
                days.retired(),
                startMissing,
                Row.time(asset.createdAt()));
    }
}
