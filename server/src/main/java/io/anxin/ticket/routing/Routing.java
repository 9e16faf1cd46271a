package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.routing.Route.AssigneeReason;
import io.anxin.ticket.routing.Route.TeamReason;
import io.anxin.ticket.trait.Kind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the team and the person for a ticket. Rules: `docs/policies/routing.md`.
@Service
public class Routing {

    /// A team and what named it.
    public record Destination(@Nullable Team team, TeamReason reason) {}

    /// How a team would hand out a case: everybody who was looked at, and who was chosen.
    public record Deliberation(
            Need need, RoutingPolicy policy, List<Candidate> candidates, Choice choice) {}

    private final Teams teams;
    private final Categories categories;
    private final Staffing staffing;
    private final RoutingPolicies policies;
    private final Workload workload;
    private final Clock clock;

    /// Whose turn it was last, by team. Each node of the program takes turns for itself; after a
    /// start it goes on from the latest ticket.
    private final Map<TeamId, AccountId> lastTurn = new ConcurrentHashMap<>();

    Routing(
            Teams teams,
            Categories categories,
            Staffing staffing,
            RoutingPolicies policies,
            Workload workload,
            Clock clock) {
        this.clock = clock;
        this.teams = teams;
        this.categories = categories;
        this.staffing = staffing;
        this.policies = policies;
        this.workload = workload;
    }

    /// @param chosen the category that somebody chose by hand
    /// @param classified the team that the classification names
    /// @param mailbox the team that the mailbox belongs to
    public Route route(
            @Nullable UUID chosen,
            @Nullable UUID classified,
            @Nullable TeamId mailbox,
            RoutingCase of) {
        Destination to = destination(chosen, classified, mailbox, of.kind());
        Team team = to.team();
        return team == null
                ? new Route(null, to.reason(), null, AssigneeReason.QUEUE, List.of())
                : handOut(team, to.reason(), of);
    }

    /// The desk that is manned day and night; empty when there is none.
    public Optional<Route> experts(RoutingCase of) {
        return expertDesk().map(team -> handOut(team, TeamReason.EMERGENCY, of));
    }

    /// A ticket that is there, or that a person moved there.
    public Route into(TeamId team, RoutingCase of) {
        return handOut(teams.get(team), TeamReason.PLACED, of);
    }

    /// @throws InvalidInput when no ticket can go there
    public void requireInUse(TeamId team) {
        if (inUse(team).isEmpty()) {
            throw new InvalidInput("team", "team");
        }
    }

    public Optional<Team> expertDesk() {
        return teams.byKind(TeamKind.EXPERTS).stream().findFirst();
    }

    public Destination destination(
            @Nullable UUID chosen, @Nullable UUID classified, @Nullable TeamId mailbox, Kind kind) {
        Optional<Team> byCategory = inUse(chosen == null ? null : categories.teamFor(chosen));
        if (byCategory.isPresent()) {
            return new Destination(byCategory.get(), TeamReason.CATEGORY);
        }
        Optional<Team> byRule = inUse(classified == null ? null : new TeamId(classified));
        if (byRule.isPresent()) {
            return new Destination(byRule.get(), TeamReason.CLASSIFICATION);
        }
        Optional<Team> byMailbox = inUse(mailbox);
        if (byMailbox.isPresent()) {
            return new Destination(byMailbox.get(), TeamReason.MAILBOX);
        }
        List<Team> byKind = teams.byKind(teamKind(kind));
        if (!byKind.isEmpty()) {
            return new Destination(byKind.getFirst(), TeamReason.KIND);
        }
        List<Team> all = teams.list();
        return all.isEmpty()
                ? new Destination(null, TeamReason.NO_TEAM)
                : new Destination(all.getFirst(), TeamReason.FIRST_TEAM);
    }

    private Optional<Team> inUse(@Nullable TeamId id) {
        return Optional.ofNullable(id).flatMap(teams::find).filter(team -> !team.retired());
    }

    static TeamKind teamKind(Kind kind) {
        return switch (kind) {
            case CONSULTATION -> TeamKind.CONSULTATION;
            case AFTER_SALES -> TeamKind.AFTER_SALES;
            case COMPLAINT -> TeamKind.COMPLAINTS;
            case ORDER, RETURN -> TeamKind.ORDERS;
            case SUGGESTION, OTHER -> TeamKind.OTHER;
        };
    }

    /// What has waited in the queue of a team is given to whoever is free now, in the order in
    /// which it stands, to each as far as the person can take more.
    ///
    /// @return the routes of those that found somebody, by ticket
    public Map<Long, Route> offer(TeamId id, List<RoutingCase> waiting) {
        Team team = teams.get(id);
        AssigneeReason mode = mode(team);
        int most = policies.of(id).capacity();
        List<Candidate> candidates = staffing.of(team, most);
        Map<Long, Route> routes = new LinkedHashMap<>();
        for (RoutingCase each : waiting) {
            RoutingPolicy policy = policy(team, each);
            Deliberation found =
                    deliberate(
                            candidates,
                            each.emergency() ? policy : policy.capped(most),
                            each,
                            turn(team));
            AccountId chosen = found.choice().chosen();
            if (chosen != null && each.ticket() != null) {
                lastTurn.put(id, chosen);
                routes.put(each.ticket(), routed(team, TeamReason.PLACED, mode, found.choice()));
                candidates = given(candidates, chosen);
            }
        }
        return routes;
    }

    private List<Candidate> given(List<Candidate> candidates, AccountId chosen) {
        return candidates.stream()
                .map(c -> c.id().equals(chosen) ? c.given(clock.instant()) : c)
                .toList();
    }

    private Route handOut(Team team, TeamReason reason, RoutingCase of) {
        AssigneeReason mode = mode(team);
        if (mode == AssigneeReason.QUEUE) {
            return new Route(team.id(), reason, null, mode, List.of());
        }
        AtomicReference<@Nullable Route> route = new AtomicReference<>();
        lastTurn.compute(
                team.id(),
                (_, last) -> {
                    Choice choice = deliberate(team, of).choice();
                    route.set(routed(team, reason, mode, choice));
                    return choice.chosen() == null ? last : choice.chosen();
                });
        return Objects.requireNonNull(route.get());
    }

    /// Who would get it and why; nothing is remembered.
    public Deliberation deliberate(Team team, RoutingCase of) {
        RoutingPolicy policy = policy(team, of);
        List<Candidate> candidates =
                policy.asksForLoad() || mode(team) == AssigneeReason.QUEUE
                        ? staffing.of(team, policy.capacity())
                        : staffing.withoutLoad(team);
        boolean counts = mode(team) == AssigneeReason.LEAST_LOADED;
        return deliberate(
                counts ? candidates.stream().map(c -> c.ofCapacity(1)).toList() : candidates,
                policy,
                of,
                turn(team));
    }

    private Deliberation deliberate(
            List<Candidate> members,
            RoutingPolicy policy,
            RoutingCase of,
            @Nullable AccountId last) {
        List<Candidate> candidates =
                Staffing.eligible(
                        policy.asks(RoutingRule.LAST_AGENT)
                                ? staffing.knowing(members, of)
                                : members,
                        of);
        Need need = new Need(categories.skillsNeeded(of.category()), of.locale());
        return new Deliberation(
                need, policy, candidates, Choosing.choose(candidates, need, policy, last));
    }

    private @Nullable AccountId turn(Team team) {
        AccountId last = lastTurn.get(team.id());
        return last != null ? last : workload.latestAssignee(team.id()).orElse(null);
    }

    /// An emergency waits for nobody.
    private RoutingPolicy policy(Team team, RoutingCase of) {
        RoutingPolicy policy =
                switch (team.assignment()) {
                    case QUEUE, BEST_MATCH -> policies.of(team.id());
                    case ROUND_ROBIN -> RoutingPolicy.IN_TURN;
                    case LEAST_LOADED -> RoutingPolicy.LEAST_LOADED;
                };
        return of.emergency() ? policy.whoever() : policy;
    }

    public static AssigneeReason mode(Team team) {
        return switch (team.assignment()) {
            case QUEUE -> AssigneeReason.QUEUE;
            case ROUND_ROBIN -> AssigneeReason.ROUND_ROBIN;
            case LEAST_LOADED -> AssigneeReason.LEAST_LOADED;
            case BEST_MATCH -> AssigneeReason.BEST_MATCH;
        };
    }

    public static Route routed(Team team, TeamReason reason, AssigneeReason mode, Choice choice) {
        AccountId chosen = choice.chosen();
        if (chosen != null) {
            return new Route(team.id(), reason, chosen, mode, choice.decisive());
        }
        RoutingRule missing = choice.missing();
        return missing == null
                ? new Route(team.id(), reason, null, AssigneeReason.NOBODY_AVAILABLE, List.of())
                : new Route(team.id(), reason, null, AssigneeReason.NOBODY_FITS, List.of(missing));
    }
}
