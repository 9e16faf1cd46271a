package io.anxin.ticket.sight;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Filter;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.row.TicketRow;
import io.anxin.ticket.search.ReaderTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which tickets an actor may see: all with the permission for it, else those of the own teams, and
/// those the actor is assigned to or watches. List, search, counts, export, live changes and every
/// single ticket ask this one rule; what is invisible answers "not found".
public final class TicketVisibility {

    private final boolean everything;
    private final List<UUID> teams;
    private final @Nullable UUID account;

    private TicketVisibility(boolean everything, List<UUID> teams, @Nullable UUID account) {
        this.everything = everything;
        this.teams = teams;
        this.account = account;
    }

    public static TicketVisibility of(Actor actor) {
        if (!actor.may(Permission.READ_TICKETS)) {
            return new TicketVisibility(false, List.of(), null);
        }
        return new TicketVisibility(
                actor.seesEverything(),
                actor.teams().stream().sorted().toList(),
                actor.id() == null ? null : actor.id().value());
    }

    /// The rule as a condition on the columns of `ticket.ticket t`.
    public Filter condition() {
        return Filter.any(branches());
    }

    /// The rule as conditions of which at least one holds, each answered by an index of its own: a
    /// list in the order of an index asks them one by one and merges.
    public List<Filter> branches() {
        if (everything) {
            return List.of(Filter.all());
        }
        List<Filter> branches = new ArrayList<>();
        teams.forEach(team -> branches.add(Filter.where("t.team = ?", team)));
        if (account != null) {
            branches.add(Filter.where("t.assigned_to = ?", account));
            branches.add(
                    Filter.where(
                            "(t.watchers <> '{}' and t.watchers @> ?::uuid[])",
                            TicketRow.array(List.of(account))));
        }
        return branches;
    }

    /// What the rule leaves of the search documents, on `ticket.search_document d`; the condition
    /// on the ticket is asked besides.
    public Filter documents() {
        if (everything) {
            return Filter.all();
        }
        List<UUID> readers = new ArrayList<>(teams);
        if (account != null) {
            readers.add(account);
        }
        return ReaderTerms.anyOf(readers);
    }

    public boolean sees(Ticket ticket) {
        TeamId team = ticket.team();
        return everything
                || (team != null && teams.contains(team.value()))
                || (account != null && isInvolved(ticket, account));
    }

    private static boolean isInvolved(Ticket ticket, UUID account) {
        return (ticket.assignment() != null && ticket.assignment().to().value().equals(account))
                || ticket.watchers().stream().anyMatch(w -> w.value().equals(account));
    }
}
