package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.routing.Route;
import io.anxin.ticket.sla.Clocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A ticket on its way to the next one: what a verb leaves alone stays as it was. It exists because
/// a Java record cannot yet be copied with some components changed.
final class NextTicket {

    Concern concern;
    Sorting sorting;
    Rank rank;
    Circumstances circumstances;
    WorkingTeams teams;
    @Nullable Assignment assignment;
    List<AccountId> gaveBack;
    List<String> tags;
    List<AccountId> watchers;
    Map<String, Object> fields;
    Activity activity;
    Life life;
    @Nullable Emergency emergency;
    Clocks clocks;
    @Nullable Confidentiality confidence;

    NextTicket(Ticket before) {
        concern = before.concern();
        sorting = before.sorting();
        rank = before.rank();
        circumstances = before.circumstances();
        teams = before.teams();
        assignment = before.assignment();
        gaveBack = before.gaveBack();
        tags = before.tags();
        watchers = before.watchers();
        fields = before.fields();
        activity = before.activity();
        life = before.life();
        emergency = before.emergency();
        clocks = before.clocks();
        confidence = before.confidence();
    }

    /// Whoever had it before gave it back, or somebody took it away: it is not given to the same
    /// person again by itself.
    void give(@Nullable Assignment to) {
        AccountId had = assignment == null ? null : assignment.to();
        List<AccountId> without = new ArrayList<>(gaveBack);
        if (to == null && had != null && !without.contains(had)) {
            without.add(had);
        }
        if (to != null) {
            without.remove(to.to());
        }
        gaveBack = List.copyOf(without);
        assignment = to;
    }

    /// What was given back in one team may be given to the same person in another.
    void share(WorkingTeams among) {
        gaveBack = Objects.equals(among.leading(), teams.leading()) ? gaveBack : List.of();
        teams = among;
    }

    void handOut(Route route, Instant at) {
        if (route.team() != null) {
            share(teams.ledBy(route.team()));
        }
        AccountId to = route.assignee();
        assignment = to == null ? null : new Assignment(to, null, at, route.why());
    }

    /// Nobody works on or watches a confidential ticket without being named on it, whichever verb
    /// would have it so.
    Ticket ticket(long number, long version) {
        if (confidence != null && assignment != null && !confidence.names(assignment.to())) {
            assignment = null;
        }
        watchers = Confidentiality.among(confidence, watchers);
        return new Ticket(
                number,
                version,
                concern,
                sorting,
                rank,
                circumstances,
                teams,
                assignment,
                gaveBack,
                tags,
                watchers,
                fields,
                activity,
                life,
                emergency,
                clocks,
                confidence);
    }
}
