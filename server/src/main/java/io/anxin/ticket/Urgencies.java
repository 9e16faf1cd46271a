package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.customer.Tier;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.DueTable;
import io.anxin.ticket.file.RoutingCases;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.routing.Route;
import io.anxin.ticket.routing.Routing;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How urgent a ticket is, as people judge it, up to the line that stands still. Each verb names
/// the version the person saw, as in [Casework].
@Service
public class Urgencies {

    private final CaseFiles files;
    private final DueTable due;
    private final Routing routing;

    Urgencies(CaseFiles files, DueTable due, Routing routing) {
        this.files = files;
        this.due = due;
        this.routing = routing;
    }

    /// A critical fault of a whole site is an emergency, and anything less is none.
    @Transactional
    Ticket assess(Actor actor, TicketId id, @Nullable Long seen, Severity severity, Impact impact) {
        return edit(
                actor,
                id,
                "ticket-assessed",
                seen,
                Map.of("severity", severity, "impact", impact),
                ticket -> assessed(actor, ticket, severity, impact));
    }

    @Transactional
    Ticket override(
            Actor actor,
            TicketId id,
            @Nullable Long seen,
            Priority priority,
            String reason,
            @Nullable Instant until) {
        ManualPriority override =
                new ManualPriority(priority, reason, actor.id(), files.now(), until);
        return edit(
                actor,
                id,
                "priority-overridden",
                seen,
                Map.of("override", override),
                ticket -> ticket.overridePriority(override));
    }

    @Transactional
    Ticket liftOverride(Actor actor, TicketId id) {
        return edit(actor, id, "priority-restored", null, Map.of(), Ticket::liftOverride);
    }

    /// Which level of service contract the concern falls under, as a person found it.
    @Transactional
    Ticket cover(Actor actor, TicketId id, @Nullable Long seen, ContractLevel level) {
        return edit(
                actor,
                id,
                "contract-found",
                seen,
                Map.of("contract", level),
                ticket -> ticket.cover(level));
    }

    /// Customers are of another tier now: their live tickets are scored and promised by it.
    @ApplicationModuleListener
    void on(Tier.Changed changed) {
        for (Tier.Changed.Entitlement each : changed.entitlements()) {
            for (Ticket ticket : due.lockLiveOf(each.customer())) {
                files.write(
                        Actor.system("tiers"),
                        ticket,
                        Change.of("tier-changed", found -> found.ranked(each.tier())));
            }
        }
    }

    /// The line stands still: the expert desk takes it, everybody is told, the on-site clock runs.
    @Transactional
    Ticket declareEmergency(Actor actor, TicketId id) {
        return edit(
                actor, id, "emergency-declared", null, Map.of(), ticket -> declared(actor, ticket));
    }

    @Transactional
    Ticket standDown(Actor actor, TicketId id) {
        return edit(
                actor,
                id,
                "emergency-stood-down",
                null,
                Map.of(),
                ticket ->
                        ticket.standDown()
                                .sort(ticket.sorting().assessed(Severity.HIGH, Impact.TEAM)));
    }

    /// @param at when somebody reached the line; now when null
    @Transactional
    Ticket arrive(Actor actor, TicketId id, @Nullable Instant at) {
        Instant now = files.now();
        Instant there = at == null || at.isAfter(now) ? now : at;
        return edit(
                actor,
                id,
                "arrived-on-site",
                null,
                Map.of(),
                ticket -> ticket.arrive(new Emergency.Arrival(there, actor.id())));
    }

    /// A ticket that its caller has locked, as it is when it is found so bad and so wide.
    public Ticket assessed(Actor actor, Ticket ticket, Severity severity, Impact impact) {
        Ticket sorted = ticket.sort(ticket.sorting().assessed(severity, impact));
        boolean emergency = sorted.sorting().isEmergency();
        if (emergency && ticket.emergency() == null && ticket.life().isLive()) {
            return declared(actor, sorted);
        }
        return !emergency && ticket.emergency() != null ? sorted.standDown() : sorted;
    }

    /// Whoever had it before keeps it in sight.
    private Ticket declared(Actor actor, Ticket ticket) {
        Instant now = files.now();
        Ticket urgent = ticket.declare(new Emergency(now, actor.id(), null));
        Route route = routing.experts(RoutingCases.of(urgent)).orElse(null);
        TeamId experts = route == null ? null : route.team();
        if (route == null || experts == null || experts.equals(ticket.team())) {
            return urgent;
        }
        return urgent.watchedAlsoBy(involved(actor, ticket)).handOut(route, now);
    }

    private static List<AccountId> involved(Actor actor, Ticket ticket) {
        List<AccountId> people = new ArrayList<>();
        if (actor.kind() == Actor.Kind.PERSON) {
            people.add(actor.account());
        }
        AccountId assignee = ticket.assignee();
        if (assignee != null) {
            people.add(assignee);
        }
        return people;
    }

    private Ticket edit(
            Actor actor,
            TicketId id,
            String action,
            @Nullable Long seen,
            Map<String, ?> wanted,
            UnaryOperator<Ticket> verb) {
        return files.change(actor, id, new Change(action, seen, wanted, verb));
    }
}
