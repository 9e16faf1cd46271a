package io.anxin.asset;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.asset.entitlement.Coverage;
import io.anxin.asset.entitlement.CoveredAsset;
import io.anxin.asset.entitlement.Question;
import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.asset.entitlement.StartRule;
import io.anxin.asset.entitlement.Term;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The installed base. Who may see customers sees their machines, who may manage customers changes
/// them.
@Service
public class Assets {

    private static final int OWNERS_SEARCHED = 50;

    /// What an asset is to be.
    ///
    /// @param ownedSince day of the site from which the owner has it
    public record AssetDescription(
            String serial,
            String model,
            CustomerId owner,
            LocalDate ownedSince,
            String site,
            String zone,
            Milestones milestones) {

        AssetDescription checked(UnaryOperator<CustomerId> known) {
            return new AssetDescription(
                    serial,
                    model,
                    known.apply(owner),
                    ownedSince,
                    site,
                    checkedZone(zone),
                    milestones);
        }
    }

    private final AssetTable assets;
    private final HistoryTable history;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    Assets(AssetTable assets, HistoryTable history, Customers customers, Audit audit, Clock clock) {
        this.assets = assets;
        this.history = history;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param q beginning of a serial number or model, or a customer's name or phone number
    /// @param owner whose, null for everybody's
    /// @param startMissing only those with a coverage that waits for a milestone
    public Page<AssetRow> list(
            Actor actor,
            @Nullable String q,
            @Nullable Collection<CustomerId> owner,
            boolean startMissing,
            @Nullable String after,
            int size) {
        actor.require(Permission.READ_CUSTOMERS);
        String words = q == null || q.isBlank() ? null : q.strip();
        List<CustomerId> owners =
                words == null
                        ? List.of()
                        : customers.search(actor, words, OWNERS_SEARCHED).stream()
                                .map(CustomerSummary::id)
                                .toList();
        Page<AssetTable.Found> page =
                assets.list(new AssetSearch(words, owners, owner, startMissing), after, size);
        Map<CustomerId, CustomerSummary> names = customers.summaries(owners(page.items()));
        return new Page<>(
                page.items().stream()
                        .map(
                                found ->
                                        new AssetRow(
                                                found.asset(),
                                                name(names, found.asset().owner()),
                                                found.startMissing()))
                        .toList(),
                page.next());
    }

    private static Collection<CustomerId> owners(List<AssetTable.Found> found) {
        return found.stream().map(each -> each.asset().owner()).collect(Collectors.toSet());
    }

    /// @throws NotFound when there is no such asset
    public Asset get(Actor actor, AssetId id) {
        actor.require(Permission.READ_CUSTOMERS);
        return assets.get(id);
    }

    /// The latest owner first.
    public List<Ownership> owners(Actor actor, AssetId id) {
        actor.require(Permission.READ_CUSTOMERS);
        List<HistoryTable.Owned> owned = history.owners(id);
        Map<CustomerId, CustomerSummary> names =
                customers.summaries(
                        owned.stream()
                                .map(HistoryTable.Owned::customer)
                                .collect(Collectors.toSet()));
        return owned.stream()
                .map(
                        each ->
                                new Ownership(
                                        each.customer(),
                                        name(names, each.customer()),
                                        each.from(),
                                        each.until()))
                .toList();
    }

    public List<GrantedCoverage> coverages(Actor actor, AssetId id) {
        actor.require(Permission.READ_CUSTOMERS);
        return history.coverages(id);
    }

    /// Who would pay for a repair.
    public EntitlementView entitlement(Actor actor, AssetId id, Question question) {
        Asset asset = get(actor, id);
        return EntitlementView.of(
                covered(asset, history.coverages(id)),
                question,
                Locale.forLanguageTag(actor.locale()));
    }

    /// Today where the asset stands.
    public LocalDate today(Actor actor, AssetId id) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(get(actor, id).zone()));
    }

    /// @throws SerialTaken when another asset has the serial number
    @Transactional
    public Asset register(Actor actor, AssetDescription wanted) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        Asset asset = Asset.described(wanted.checked(this::known), clock.instant());
        String key = AssetSearch.serialKey(asset.serial());
        if (key.isEmpty()) {
            throw new InvalidInput("serial", "asset.serial");
        }
        if (!assets.insert(asset, false)) {
            throw new SerialTaken(asset.serial(), assets.bySerial(key).orElse(asset.id()));
        }
        history.beginOwnership(asset.id(), asset.owner(), wanted.ownedSince());
        audit.record(actor, "asset-registered", "asset", asset.id().toString(), null, asset);
        return asset;
    }

    @Transactional
    public Asset recordMilestones(Actor actor, AssetId id, long version, Milestones days) {
        Asset before = changing(actor, id, version);
        return keep(actor, "milestones-recorded", before, before.with(days));
    }

    /// @param from first day of the new owner
    /// @throws OwnershipOverlaps when that is not after the first day of the present one
    @Transactional
    public Asset transfer(Actor actor, AssetId id, long version, CustomerId to, LocalDate from) {
        Asset before = changing(actor, id, version);
        LocalDate since = history.owners(id).getFirst().from();
        if (!from.isAfter(since)) {
            throw new OwnershipOverlaps(since);
        }
        history.endOwnership(id, from);
        history.beginOwnership(id, known(to), from);
        return keep(actor, "asset-transferred", before, before.ownedBy(to));
    }

    /// @throws InvalidInput when the promise makes no sense beside the others of the asset
    @Transactional
    public GrantedCoverage grant(Actor actor, AssetId id, long version, Promise promise) {
        Asset before = changing(actor, id, version);
        GrantedCoverage granted =
                new GrantedCoverage(Ids.next(), promise, clock.instant(), null, null);
        List<GrantedCoverage> all = new ArrayList<>(history.coverages(id));
        all.add(granted);
        try {
            covered(before, all);
        } catch (RefusedCoverage refused) {
            throw told(refused);
        }
        history.grant(id, granted);
        assets.update(before.next(), startMissing(before, all));
        audit.record(actor, "coverage-granted", "asset", id.toString(), null, promise);
        return granted;
    }

    /// @param on first day on which the promise no longer holds
    @Transactional
    public void makeVoid(
            Actor actor, AssetId id, long version, UUID coverage, LocalDate on, String reason) {
        Asset before = changing(actor, id, version);
        if (!history.makeVoid(id, coverage, on, reason.strip())) {
            throw new NotFound("coverage", coverage);
        }
        keep(actor, "coverage-voided", before, before.next());
    }

    private Asset changing(Actor actor, AssetId id, long version) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        Asset asset = assets.get(id);
        if (asset.version() != version) {
            throw new Stale("asset", id, asset.version());
        }
        return asset;
    }

    private Asset keep(Actor actor, String action, Asset before, Asset after) {
        assets.update(after, startMissing(after, history.coverages(after.id())));
        audit.record(actor, action, "asset", after.id().toString(), before, after);
        return after;
    }

    static boolean startMissing(Asset asset, List<GrantedCoverage> coverages) {
        return coverages.stream()
                .map(each -> each.coverage().term())
                .anyMatch(term -> term instanceof Term.Running running && !known(asset, running));
    }

    private static boolean known(Asset asset, Term.Running term) {
        var known = asset.milestones().known();
        return switch (term.start()) {
            case StartRule.At(var milestone) -> known.containsKey(milestone);
            case StartRule.LatestOf(var several) -> known.keySet().containsAll(several);
            case StartRule.On _ -> true;
        };
    }

    static CoveredAsset covered(Asset asset, List<GrantedCoverage> coverages) {
        List<Coverage> all = coverages.stream().map(GrantedCoverage::coverage).toList();
        return new CoveredAsset(asset.milestones().known(), asset.milestones().retired(), all);
    }

    /// The path of the engine names a coverage by its place; a form has one, the last.
    private static InvalidInput told(RefusedCoverage refused) {
        String field =
                refused.path()
                        .replaceFirst("^coverages\\[\\d+]\\.", "")
                        .replaceFirst("^counters\\.", "")
                        .replaceFirst("^extends$", "extendsCoverage")
                        .replaceFirst("^start$", "startsWith")
                        .replaceFirst("^covers$", "parts");
        InvalidInput told =
                new InvalidInput(
                        "promise." + field,
                        "coverage." + refused.reason(),
                        refused.arguments().toArray());
        told.initCause(refused);
        return told;
    }

    private CustomerId known(CustomerId owner) {
        return customers
                .find(owner)
                .map(CustomerSummary::id)
                .orElseThrow(() -> new InvalidInput("owner", "asset.owner"));
    }

    private static String checkedZone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            InvalidInput wrong = new InvalidInput("zone", "asset.zone");
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static String name(Map<CustomerId, CustomerSummary> names, CustomerId id) {
        CustomerSummary known = names.get(id);
        return known == null ? "" : known.name();
    }
}
