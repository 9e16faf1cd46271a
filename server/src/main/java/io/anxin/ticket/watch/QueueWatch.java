package io.anxin.ticket.watch;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.database.Row;
import io.anxin.organisation.People;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Filter;
import io.anxin.ticket.name.NamedTeam;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.routing.Candidate;
import io.anxin.ticket.routing.RoutingPolicies;
import io.anxin.ticket.routing.Staffing;
import io.anxin.ticket.sight.TicketVisibility;
import io.anxin.ticket.watch.TeamWatch.PersonWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The queues of the teams whose tickets the reader sees, counting what the reader sees.
@Service
class QueueWatch {

    /// A desk that has more open needs no exact number.
    private static final int COUNTED_UP_TO = 10_000;

    private record Waiting(
            int waiting, int late, @Nullable Instant oldestAt, @Nullable Instant nextBreachAt) {

        static final Waiting NONE = new Waiting(0, 0, null, null);
    }

    private final JdbcClient sql;
    private final Teams teams;
    private final Staffing staffing;
    private final RoutingPolicies policies;
    private final People people;
    private final Names names;

    QueueWatch(
            JdbcClient sql,
            Teams teams,
            Staffing staffing,
            RoutingPolicies policies,
            People people,
            Names names) {
        this.sql = sql;
        this.teams = teams;
        this.staffing = staffing;
        this.policies = policies;
        this.people = people;
        this.names = names;
    }

    List<TeamWatch> teams(Actor reader) {
        reader.require(Permission.SEE_REPORTS);
        List<Team> seen =
                teams.list().stream()
                        .filter(
                                team ->
                                        reader.seesEverything()
                                                || reader.teams().contains(team.id().value()))
                        .toList();
        List<TeamId> ids = seen.stream().map(Team::id).toList();
        Filter visible = TicketVisibility.of(reader).condition();
        Map<TeamId, Waiting> waiting = waiting(ids, visible);
        Map<TeamId, Integer> open = open(ids, visible);
        return seen.stream()
                .map(
                        team ->
                                watch(
                                        team,
                                        waiting.getOrDefault(team.id(), Waiting.NONE),
                                        open.getOrDefault(team.id(), 0)))
                .toList();
    }

    private TeamWatch watch(Team team, Waiting waiting, int open) {
        NamedTeam named = Objects.requireNonNull(names.team(team.id()));
        return new TeamWatch(
                named,
                team.assignment(),
                waiting.waiting(),
                waiting.late(),
                waiting.oldestAt(),
                waiting.nextBreachAt(),
                open,
                staffing.of(team, policies.of(team.id()).capacity()).stream()
                        .map(this::person)
                        .toList());
    }

    private PersonWatch person(Candidate member) {
        return new PersonWatch(
                names.person(member.id()),
                member.hand(),
                people.availability(member.id()),
                member.onDuty(),
                member.load(),
                member.capacity(),
                member.lastGivenAt());
    }

    /// Read from the index of what waits in the queues.
    private Map<TeamId, Waiting> waiting(Collection<TeamId> of, Filter visible) {
        Filter asked = Filter.where("t.team = any(?::uuid[])", Row.array(of)).and(visible);
        Map<TeamId, Waiting> waiting = new HashMap<>();
        sql.sql(
                        """
                        select team, count(*) as waiting, count(*) filter (where late) as late,
                            min(opened_at) as oldest, min(runs_out_at) as next_breach
                        from ticket.ticket t
                        where %s and live and assigned_to is null and waiting_since is null
                        group by team
                        """
                                .formatted(asked.condition()))
                .params(asked.parameters())
                .query(
                        result -> {
                            Row row = new Row(result);
                            TeamId team = Objects.requireNonNull(row.id("team", TeamId::new));
                            waiting.put(
                                    team,
                                    new Waiting(
                                            (int) row.number("waiting"),
                                            (int) row.number("late"),
                                            row.instantOrNull("oldest"),
                                            row.instantOrNull("next_breach")));
                        });
        return waiting;
    }

    private Map<TeamId, Integer> open(Collection<TeamId> of, Filter visible) {
        List<Object> parameters = new ArrayList<>(visible.parameters());
        parameters.add(COUNTED_UP_TO);
        parameters.add(Row.array(of));
        Map<TeamId, Integer> open = new HashMap<>();
        sql.sql(
                        """
                        select team, (select count(*) from (select from ticket.ticket t
                            where t.team = asked.team and live and (%s) limit ?) counted) as open
                        from unnest(?::uuid[]) asked (team)
                        """
                                .formatted(visible.condition()))
                .params(parameters)
                .query(
                        result -> {
                            Row row = new Row(result);
                            open.put(
                                    Objects.requireNonNull(row.id("team", TeamId::new)),
                                    (int) row.number("open"));
                        });
        return open;
    }
}
