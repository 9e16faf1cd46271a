package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.routing.Route.AssigneeReason;
import io.anxin.ticket.routing.Route.TeamReason;
import io.anxin.ticket.trait.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the team and the person for a ticket. Rules: `docs/policies/routing.md`.
@Service
public class Routing {

    private record Destination(@Nullable Team team, TeamReason reason) {}

    private final Teams teams;
    private final Workload workload;

    /// Whose turn it was last, by team. Each node of the program takes turns for itself; after a
    /// start it goes on from the latest ticket.
    private final Map<TeamId, AccountId> lastTurn = new ConcurrentHashMap<>();

    Routing(Teams teams, Workload workload) {
        this.teams = teams;
        this.workload = workload;
    }

    /// @param classified the team that the classification names
    /// @param mailbox the team that the mailbox belongs to
    public Route route(@Nullable UUID classified, @Nullable TeamId mailbox, Kind kind) {
        Destination to = destination(classified, mailbox, kind);
        Team team = to.team();
        return team == null
                ? new Route(null, to.reason(), null, AssigneeReason.QUEUE)
                : handOut(team, to.reason());
    }

    /// The desk that is manned day and night; empty when there is none.
    public Optional<Route> experts() {
        return teams.byKind(TeamKind.EXPERTS).stream()
                .findFirst()
                .map(team -> handOut(team, TeamReason.EMERGENCY));
    }

    /// A ticket that a person moved to the team.
    public Route into(TeamId team) {
        return handOut(teams.get(team), TeamReason.CLASSIFICATION);
    }

    /// @throws InvalidInput when no ticket can go there
    public void requireInUse(TeamId team) {
        if (inUse(team).isEmpty()) {
            throw new InvalidInput("team", "team");
        }
    }

    private Destination destination(
            @Nullable UUID classified, @Nullable TeamId mailbox, Kind kind) {
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

    private Route handOut(Team team, TeamReason reason) {
        return switch (team.assignment()) {
            case QUEUE -> new Route(team.id(), reason, null, AssigneeReason.QUEUE);
            case ROUND_ROBIN -> inTurn(team, reason, AssigneeReason.ROUND_ROBIN);
            case LEAST_LOADED -> inTurn(team, reason, AssigneeReason.LEAST_LOADED);
        };
    }

    private Route inTurn(Team team, TeamReason reason, AssigneeReason mode) {
        List<AccountId> people = teams.membersAvailable(team.id());
        if (people.isEmpty()) {
            return new Route(team.id(), reason, null, AssigneeReason.NOBODY_AVAILABLE);
        }
        Map<AccountId, Long> load =
                mode == AssigneeReason.LEAST_LOADED ? workload.liveTickets(people) : Map.of();
        AccountId chosen =
                lastTurn.compute(
                        team.id(),
                        (id, known) -> {
                            AccountId last =
                                    known != null
                                            ? known
                                            : workload.latestAssignee(id).orElse(null);
                            return Turns.leastLoaded(people, load, last);
                        });
        return new Route(team.id(), reason, chosen, mode);
    }
}
