package io.anxin.warranty.concern;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.asset.Asset;
import io.anxin.asset.AssetFacts;
import io.anxin.asset.AssetId;
import io.anxin.notification.Changes;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import io.anxin.ticket.hold.LegalHolds;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which machine a ticket is about. Whoever sees the ticket sees that; whoever works on the ticket
/// says what is wrong; which machine it is says who may read customers besides, because a machine
/// is theirs.
@Service
public class Concerns {

    static final String CHANGE = "ticket-asset";

    private final ConcernTable table;
    private final Tickets tickets;
    private final AssetFacts assets;
    private final LegalHolds holds;
    private final TicketHistory history;
    private final Changes changes;

    Concerns(
            ConcernTable table,
            Tickets tickets,
            AssetFacts assets,
            LegalHolds holds,
            TicketHistory history,
            Changes changes) {
        this.table = table;
        this.tickets = tickets;
        this.assets = assets;
        this.holds = holds;
        this.history = history;
        this.changes = changes;
    }

    /// What the ticket is about, else what one is about that was merged into it.
    Optional<Concern> of(Actor reader, TicketId id) {
        tickets.requireVisible(reader, id);
        List<Concern> family = table.among(tickets.family(id));
        return family.stream()
                .max(
                        Comparator.<Concern, Boolean>comparing(each -> each.ticket().equals(id))
                                .thenComparing(each -> each.ticket().value()));
    }

    /// @param seen version of what was named before, 0 for nothing
    @Transactional
    public Concern name(Actor actor, TicketId id, long seen, AssetId asset, FaultReport said) {
        TicketSummary ticket = tickets.requireWritable(actor, id);
        Concern before = seen(id, seen);
        if (before == null || !before.asset().equals(asset)) {
            actor.require(Permission.READ_CUSTOMERS);
        }
        Asset machine = assets.get(asset);
        if (said.noticedOn().isAfter(assets.today(machine))) {
            throw new InvalidInput("fault.noticedOn", "concern.future");
        }
        Concern after = new Concern(id, seen + 1, asset, said.stripped());
        if (before != null) {
            holds.requireNone(id);
        }
        if (!(before == null ? table.insert(after) : table.update(after))) {
            throw stale(id);
        }
        tell(actor, before == null ? "asset-named" : "asset-changed", ticket, before, after);
        return after;
    }

    /// @param seen version of what was named
    @Transactional
    public void release(Actor actor, TicketId id, long seen) {
        TicketSummary ticket = tickets.requireWritable(actor, id);
        Concern before = seen(id, seen);
        if (before == null) {
            return;
        }
        holds.requireNone(id);
        if (!table.delete(before)) {
            throw stale(id);
        }
        tell(actor, "asset-released", ticket, before, null);
    }

    private @Nullable Concern seen(TicketId id, long seen) {
        Concern before = table.find(id).orElse(null);
        if ((before == null ? 0 : before.version()) != seen) {
            throw stale(id);
        }
        return before;
    }

    private Stale stale(TicketId id) {
        return new Stale(CHANGE, id.number(), table.find(id).map(Concern::version).orElse(0L));
    }

    private void tell(
            Actor actor,
            String action,
            TicketSummary ticket,
            @Nullable Concern before,
            @Nullable Concern after) {
        history.tell(
                actor,
                action,
                ticket,
                before == null ? null : facts(before),
                after == null ? Map.of() : facts(after));
        changes.announce(
                CHANGE,
                ticket.id().toString(),
                after == null ? 0 : after.version(),
                tickets.audience(actor, ticket.id()));
    }

    private Map<String, Object> facts(Concern of) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Asset machine = assets.get(of.asset());
        FaultReport fault = of.fault();
        facts.put("serial", machine.serial());
        facts.put("model", machine.model());
        put(facts, "component", fault.component());
        put(facts, "faultClass", fault.faultClass());
        facts.put("wearingPart", fault.wearingPart());
        facts.put("noticedOn", fault.noticedOn());
        put(facts, "operatingHours", fault.hours());
        put(facts, "cycles", fault.cycles());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
