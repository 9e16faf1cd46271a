package io.anxin.ticket.sight;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Filter;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.search.ReaderTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which tickets an actor may see: all with the permission for it, else those that the own teams
/// lead or take part in, and those the actor is assigned to or watches; a confidential one only
/// when it names the actor, in whatever role. List, search, counts, export, live changes and every
/// single ticket ask this one rule; what is invisible answers "not found".
public final class TicketVisibility {

    private static final Filter PUBLIC = Filter.where("t.named = '{}'");

    private final Reach reach;
    private final List<UUID> teams;
    private final @Nullable UUID account;

    private enum Reach {
        /// The program itself, which must be able to keep everything going.
        PROGRAM,
        ALL,
        OWN
    }

    private TicketVisibility(Reach reach, List<UUID> teams, @Nullable UUID account) {
        this.reach = reach;
        this.teams = teams;
        this.account = account;
    }

    public static TicketVisibility of(Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return new TicketVisibility(Reach.PROGRAM, List.of(), null);
        }
        if (!actor.may(Permission.READ_TICKETS)) {
            return new TicketVisibility(Reach.OWN, List.of(), null);
        }
        return new TicketVisibility(
                actor.seesEverything() ? Reach.ALL : Reach.OWN,
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
        return switch (reach) {
            case PROGRAM -> List.of(Filter.all());
            case ALL -> List.of(trusted());
            case OWN -> ownBranches();
        };
    }

    /// The same with what is confidential apart, so that each part is answered by an index of its
    /// own also where there is no order.
    public List<Filter> parts() {
        return reach == Reach.ALL && account != null ? List.of(PUBLIC, named(account)) : branches();
    }

    /// What is confidential is all in the last one.
    private List<Filter> ownBranches() {
        List<Filter> branches = new ArrayList<>();
        teams.forEach(team -> branches.add(Filter.where("t.team = ?", team).and(PUBLIC)));
        if (!teams.isEmpty()) {
            branches.add(participating(teams).and(PUBLIC));
        }
        if (account != null) {
            branches.add(Filter.where("t.assigned_to = ?", account).and(PUBLIC));
            branches.add(
                    Filter.where("(t.watchers <> '{}' and t.watchers @> ?::uuid[])", self(account))
                            .and(PUBLIC));
            branches.add(named(account));
        }
        return branches;
    }

    /// Tickets that one of the teams takes part in without leading them, on `ticket.ticket t`.
    public static Filter participating(Collection<UUID> teams) {
        return Filter.where(
                "(t.participating_teams <> '{}' and t.participating_teams && ?::uuid[])",
                Row.array(teams));
    }

    /// What the actor may be told of as far as it is for confidentiality to say, on `ticket.ticket
    /// t`.
    public Filter admitting() {
        return reach == Reach.PROGRAM ? Filter.all() : trusted();
    }

    /// What is not confidential, or trusted to the actor by name.
    private Filter trusted() {
        return account == null ? PUBLIC : PUBLIC.or(named(account));
    }

    private static Filter named(UUID account) {
        return Filter.where("(t.named <> '{}' and t.named @> ?::uuid[])", self(account));
    }

    private static String self(UUID account) {
        return Row.array(List.of(account));
    }

    /// Terms of which the search entry of a visible ticket holds one, so that the index finds less;
    /// empty when they say nothing. The condition on the ticket is asked besides.
    public List<String> readerTerms() {
        if (reach != Reach.OWN) {
            return List.of();
        }
        List<UUID> readers = new ArrayList<>(teams);
        if (account != null) {
            readers.add(account);
        }
        return ReaderTerms.of(readers);
    }

    public boolean sees(Ticket ticket) {
        Confidentiality confidence = ticket.confidence();
        return switch (reach) {
            case PROGRAM -> true;
            case ALL -> confidence == null || isNamed(confidence);
            case OWN -> confidence == null ? isOwn(ticket) : isNamed(confidence);
        };
    }

    private boolean isNamed(Confidentiality confidence) {
        return account != null
                && confidence.named().stream().anyMatch(each -> each.value().equals(account));
    }

    private boolean isOwn(Ticket ticket) {
        TeamId team = ticket.team();
        return (team != null && teams.contains(team.value()))
                || ticket.teams().participating().stream().anyMatch(t -> teams.contains(t.value()))
                || (account != null && isInvolved(ticket, account));
    }

    private static boolean isInvolved(Ticket ticket, UUID account) {
        return (ticket.assignment() != null && ticket.assignment().to().value().equals(account))
                || ticket.watchers().stream().anyMatch(w -> w.value().equals(account));
    }
}
