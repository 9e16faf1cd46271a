package io.anxin.ticket.offer;

import io.anxin.organisation.Assignment;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.file.DueTable;
import io.anxin.ticket.file.RoutingCases;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.routing.Route;
import io.anxin.ticket.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds takers for what waits. Rules: `docs/policies/routing.md`.
@Component
public class Offers {

    /// A ticket, locked, and who is to get it.
    public record Offer(Ticket ticket, Route route) {}

    /// So many of a queue are looked at in one go; the others follow when these have found
    /// somebody.
    private static final int MOST_AT_ONCE = 300;

    private final Teams teams;
    private final Routing routing;
    private final DueTable due;
    private final JdbcClient sql;

    Offers(Teams teams, Routing routing, DueTable due, JdbcClient sql) {
        this.teams = teams;
        this.routing = routing;
        this.due = due;
        this.sql = sql;
    }

    /// The teams that hand out work by themselves.
    public List<TeamId> teams() {
        return teams.list().stream()
                .filter(team -> team.assignment() != Assignment.QUEUE)
                .map(Team::id)
                .toList();
    }

    /// To be called in the transaction that assigns them. One node at a time hands out the queue of
    /// a team, so that nobody gets more than the capacity allows.
    public List<Offer> of(TeamId team) {
        if (!due.isWaiting(team) || !isFirst(team)) {
            return List.of();
        }
        List<Ticket> waiting = due.lockWaiting(team, MOST_AT_ONCE);
        Map<Long, Route> routes =
                routing.offer(team, waiting.stream().map(RoutingCases::of).toList());
        List<Offer> offers = new ArrayList<>();
        for (Ticket ticket : waiting) {
            Route route = routes.get(ticket.number());
            if (route != null) {
                offers.add(new Offer(ticket, route));
            }
        }
        return offers;
    }

    private boolean isFirst(TeamId team) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('hand-out'), hashtext(?))")
                .param(team.toString())
                .query(Boolean.class)
                .single();
    }
}
