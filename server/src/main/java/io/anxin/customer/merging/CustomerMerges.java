package io.anxin.customer.merging;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.customer.Customer;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Tier;
import io.anxin.customer.merging.CustomerMergeTable.Merge;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Merges customers and takes merges back. A customer can be merged only while it is not merged
/// itself, and only into one that is not: so merges form chains and never circles, and are taken
/// back from the last one on.
@Service
public class CustomerMerges {

    /// Who hears of it.
    @Component
    record Around(Audit audit, Changes changes, ApplicationEventPublisher events) {}

    private final CustomerMergeTable table;
    private final Customers customers;
    private final List<Belongings> belongings;
    private final Around around;
    private final Clock clock;

    CustomerMerges(
            CustomerMergeTable table,
            Customers customers,
            List<Belongings> belongings,
            Around around,
            Clock clock) {
        this.table = table;
        this.customers = customers;
        this.belongings = List.copyOf(belongings);
        this.around = around;
        this.clock = clock;
    }

    /// Everything of the source goes on with the target.
    ///
    /// @param seen the versions of both that the preview showed
    /// @throws io.anxin.shared.NotFound when one of them does not exist or is merged already
    /// @throws Stale when one of them was changed since
    @Transactional
    public void merge(Actor actor, CustomerId source, CustomerId target, Versions seen) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        if (source.equals(target)) {
            throw new InvalidInput("into", "merge.itself");
        }
        table.lock(source, target);
        Customer from = current(source, seen.source());
        Customer into = current(target, seen.target());
        Instant now = clock.instant();
        List<Moved.Address> addresses = table.moveAddresses(source, target, now);
        Moved moved =
                Profiles.fill(from, into, addresses, everything(actor, source, target, Map.of()));
        UUID id = Ids.next();
        table.insert(id, source, target, actor.id(), now, moved);
        table.redirect(source, target);
        customers.change(actor, target, into.version(), Profiles.with(into, moved));
        settle(source, target);
        tell(actor, "customer-absorbed", target, source);
        tell(actor, "customer-merged", source, target);
        around.events().publishEvent(new CustomersMerged(id, source, target, actor.name(), now));
    }

    /// What the two versions of a preview were.
    public record Versions(long source, long target) {}

    /// What came to the source while it was merged goes over as well.
    @Transactional
    void collect(Actor actor, CustomerId source) {
        table.holding(source)
                .ifPresent(
                        merge -> {
                            Moved before = merge.moved();
                            Map<String, List<String>> all =
                                    everything(actor, source, merge.target(), before.belongings());
                            if (!all.equals(before.belongings())) {
                                table.rewrite(
                                        merge.id(),
                                        new Moved(
                                                before.addresses(),
                                                all,
                                                before.company(),
                                                before.tier(),
                                                before.tags(),
                                                before.notes()));
                            }
                        });
    }

    /// Both stand on their own again; what came to the target since stays there.
    ///
    /// @throws CustomerNotMerged when it is merged into none
    /// @throws io.anxin.shared.NotFound when the target was merged itself since: that merge is to
    ///   be taken back first
    @Transactional
    public void undo(Actor actor, CustomerId source) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        Merge merge = table.holding(source).orElseThrow(() -> new CustomerNotMerged(source));
        CustomerId target = merge.target();
        table.lock(source, target);
        if (table.isMerged(target)) {
            throw new TargetMergedSince(merge.sourceName());
        }
        Customer into = customers.profile(target);
        Moved moved = merge.moved();
        for (Belongings kind : belongings) {
            kind.giveBack(
                    actor, target, source, moved.belongings().getOrDefault(kind.kind(), List.of()));
        }
        moved.addresses().forEach(each -> table.giveBack(source, target, each));
        table.redirect(source, null);
        table.undone(merge.id(), clock.instant(), actor.id());
        customers.change(actor, target, into.version(), Profiles.without(into, moved));
        settle(source, target);
        tell(actor, "customer-parted", target, source);
        tell(actor, "customer-restored", source, target);
        around.events()
                .publishEvent(
                        new CustomersParted(
                                merge.id(), source, target, actor.name(), clock.instant()));
    }

    private Map<String, List<String>> everything(
            Actor actor, CustomerId source, CustomerId target, Map<String, List<String>> before) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Belongings kind : belongings) {
            List<String> moved = new ArrayList<>(before.getOrDefault(kind.kind(), List.of()));
            moved.addAll(kind.move(actor, source, target));
            all.put(kind.kind(), moved);
        }
        return all;
    }

    private Customer current(CustomerId id, long seen) {
        Customer customer = customers.profile(id);
        if (customer.version() != seen) {
            throw new Stale("customer", id, customer.version());
        }
        return customer;
    }

    /// Search, duplicates and the promises on live tickets follow.
    private void settle(CustomerId source, CustomerId target) {
        customers.follow(List.of(source, target));
        List<Tier.Changed.Entitlement> tiers = new ArrayList<>();
        for (CustomerSummary each : customers.summaries(Set.of(source, target)).values()) {
            tiers.add(new Tier.Changed.Entitlement(each.id(), each.tier()));
        }
        around.events().publishEvent(new Tier.Changed(tiers));
    }

    private void tell(Actor actor, String action, CustomerId of, CustomerId other) {
        around.audit()
                .record(
                        actor,
                        action,
                        "customer",
                        of.toString(),
                        null,
                        Map.of("other", other.value()));
        around.changes()
                .announce("customer", of.toString(), clock.millis(), Set.of(Changes.EVERYONE));
    }
}
