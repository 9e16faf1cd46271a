package io.anxin.parts.supply;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.parts.PartId;
import io.anxin.parts.Parts;
import io.anxin.parts.supply.PriceBreaks.Break;
import io.anxin.parts.supply.PriceBreaks.Offer;
import io.anxin.parts.supply.SupplierTable.Price;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.shared.Stale;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From whom parts are bought, and for how much.
@Service
public class Suppliers {

    /// What a supplier is to be.
    public record SupplierDescription(String code, Bilingual name, String mail, boolean retired) {}

    /// What a supplier asks for a part.
    public record PartSupplier(Supplier supplier, List<Break> breaks) {}

    /// So much of a part is wanted.
    public record Need(UUID part, BigDecimal quantity) {}

    /// Who delivers the wanted quantity for the least money.
    public record Chosen(UUID supplier, Offer offer) {}

    private final SupplierTable suppliers;
    private final Parts parts;
    private final Audit audit;
    private final Clock clock;

    Suppliers(SupplierTable suppliers, Parts parts, Audit audit, Clock clock) {
        this.suppliers = suppliers;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /// By code, those we no longer buy from last.
    public List<Supplier> list(Actor actor) {
        actor.require(Permission.READ_PARTS);
        return suppliers.list();
    }

    /// @throws io.anxin.shared.NotFound when there is no such supplier
    public Supplier get(UUID id) {
        return suppliers.get(id);
    }

    /// @throws SupplierCodeTaken when another supplier has the code
    @Transactional
    public Supplier create(Actor actor, SupplierDescription wanted) {
        actor.require(Permission.PLAN_PARTS);
        Supplier made = supplier(Ids.next(), 1, wanted);
        suppliers.insert(made, clock.instant());
        audit.record(actor, "supplier-created", "supplier", made.id().toString(), null, made);
        return made;
    }

    /// @param version the version the change was made on
    /// @throws SupplierCodeTaken when another supplier has the code
    @Transactional
    public Supplier change(Actor actor, UUID id, long version, SupplierDescription wanted) {
        actor.require(Permission.PLAN_PARTS);
        Supplier before = suppliers.get(id);
        if (before.version() != version) {
            throw new Stale("supplier", id, before.version());
        }
        Supplier after = supplier(id, version + 1, wanted);
        suppliers.update(after);
        audit.record(actor, "supplier-changed", "supplier", id.toString(), before, after);
        return after;
    }

    private static Supplier supplier(UUID id, long version, SupplierDescription wanted) {
        return new Supplier(
                id,
                version,
                wanted.code().strip(),
                wanted.name(),
                wanted.mail().strip(),
                wanted.retired());
    }

    /// Who sells a part, and for how much.
    public List<PartSupplier> of(Actor actor, PartId part) {
        actor.require(Permission.READ_PARTS);
        parts.get(part);
        Map<UUID, Supplier> known =
                suppliers.list().stream().collect(Collectors.toMap(Supplier::id, each -> each));
        return ofPart(part).entrySet().stream()
                .map(
                        each ->
                                new PartSupplier(
                                        Objects.requireNonNull(known.get(each.getKey())),
                                        each.getValue().breaks()))
                .toList();
    }

    private Map<UUID, PriceBreaks> ofPart(PartId part) {
        return suppliers.prices(List.of(part.value())).getOrDefault(part.value(), Map.of());
    }

    /// Replaces what a supplier asks for a part; nothing when he no longer sells it.
    @Transactional
    public void price(Actor actor, PartId part, UUID supplier, List<Break> breaks) {
        actor.require(Permission.PLAN_PARTS);
        parts.get(part);
        suppliers.get(supplier);
        PriceBreaks before = ofPart(part).get(supplier);
        suppliers.clear(part, supplier);
        if (!breaks.isEmpty()) {
            write(supplier, part, new PriceBreaks(breaks));
        }
        audit.record(
                actor,
                "price-changed",
                "part",
                part.toString(),
                before == null ? null : Map.of("supplier", supplier, "breaks", before.breaks()),
                Map.of("supplier", supplier, "breaks", breaks));
    }

    private void write(UUID supplier, PartId part, PriceBreaks prices) {
        suppliers.write(
                prices.breaks().stream().map(at -> new Price(supplier, part.value(), at)).toList());
    }

    /// The price list of a supplier from whom nothing was bought yet.
    @Transactional
    public void priceList(Actor actor, UUID supplier, Map<PartId, PriceBreaks> prices) {
        actor.require(Permission.PLAN_PARTS);
        suppliers.write(
                prices.entrySet().stream()
                        .flatMap(
                                each ->
                                        each.getValue().breaks().stream()
                                                .map(
                                                        at ->
                                                                new Price(
                                                                        supplier,
                                                                        each.getKey().value(),
                                                                        at)))
                        .toList());
        audit.record(
                actor,
                "prices-listed",
                "supplier",
                supplier.toString(),
                null,
                Map.of("parts", prices.size()));
    }

    /// The cheapest offer for each need, of suppliers we still buy from; what nobody sells is left
    /// out.
    ///
    /// @param needs by whatever the caller calls them
    public Map<UUID, Chosen> cheapest(Map<UUID, Need> needs) {
        Collection<UUID> active =
                suppliers.list().stream()
                        .filter(each -> !each.retired())
                        .map(Supplier::id)
                        .collect(Collectors.toSet());
        Map<UUID, Map<UUID, PriceBreaks>> prices =
                suppliers.prices(needs.values().stream().map(Need::part).distinct().toList());
        Map<UUID, Chosen> chosen = new LinkedHashMap<>();
        needs.forEach(
                (key, need) -> {
                    Map<UUID, PriceBreaks> asked = prices.getOrDefault(need.part, Map.of());
                    cheapest(asked, active, need.quantity).ifPresent(best -> chosen.put(key, best));
                });
        return chosen;
    }

    private static Optional<Chosen> cheapest(
            Map<UUID, PriceBreaks> asked, Collection<UUID> active, BigDecimal quantity) {
        return asked.entrySet().stream()
                .filter(each -> active.contains(each.getKey()))
                .map(each -> new Chosen(each.getKey(), each.getValue().offer(quantity)))
                .min(Comparator.comparing(each -> each.offer().total()));
    }
}
