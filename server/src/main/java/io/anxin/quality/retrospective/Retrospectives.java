package io.anxin.quality.retrospective;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looking back: who sees the retrospectives of a team works on them too, if he works on tickets.
@Service
class Retrospectives {

    private final RetrospectiveTable table;
    private final RetrospectiveVisibility visibility;
    private final RetrospectiveTelling telling;
    private final Accounts accounts;
    private final Tickets tickets;
    private final Clock clock;

    Retrospectives(
            RetrospectiveTable table,
            RetrospectiveVisibility visibility,
            RetrospectiveTelling telling,
            Accounts accounts,
            Tickets tickets,
            Clock clock) {
        this.table = table;
        this.visibility = visibility;
        this.telling = telling;
        this.accounts = accounts;
        this.tickets = tickets;
        this.clock = clock;
    }

    Retrospective visible(Actor actor, UUID id) {
        Retrospective found = table.get(id);
        if (!visibility.sees(actor, found)) {
            throw new NotFound(Retrospective.SUBJECT, id);
        }
        return found;
    }

    List<Retrospective> ofTicket(Actor actor, TicketId ticket) {
        tickets.requireVisible(actor, ticket);
        return table.ofTickets(tickets.family(ticket).stream().map(TicketId::value).toList());
    }

    @Transactional
    Retrospective describe(
            Actor actor,
            UUID id,
            long seen,
            @Nullable UUID owner,
            List<String> whys,
            String actions,
            String knowledge) {
        if (owner != null
                && accounts.find(new AccountId(owner)).filter(Account::active).isEmpty()) {
            throw new InvalidInput("owner", "person");
        }
        List<String> asked =
                whys.stream().map(String::strip).filter(why -> !why.isEmpty()).toList();
        return changed(
                actor,
                id,
                seen,
                "retrospective-written",
                of -> of.describe(owner, asked, actions.strip(), knowledge.strip()));
    }

    @Transactional
    Retrospective close(Actor actor, UUID id, long seen, String result) {
        Retrospective.Closing closing =
                new Retrospective.Closing(
                        actor.id() == null ? null : actor.id().value(),
                        clock.instant(),
                        result.strip());
        return changed(actor, id, seen, "retrospective-closed", of -> of.close(closing));
    }

    @Transactional
    Retrospective reopen(Actor actor, UUID id, long seen) {
        return changed(actor, id, seen, "retrospective-reopened", Retrospective::reopen);
    }

    ScoreTarget target() {
        return table.target();
    }

    @Transactional
    ScoreTarget aim(Actor actor, ScoreTarget wanted) {
        actor.require(Permission.MANAGE_DESK);
        ScoreTarget before = table.target();
        table.aim(wanted);
        ScoreTarget after = table.target();
        telling.aimed(actor, before, after);
        return after;
    }

    boolean mayWork(Actor actor) {
        return actor.may(Permission.WORK_TICKETS);
    }

    private Retrospective changed(
            Actor actor, UUID id, long seen, String action, UnaryOperator<Retrospective> verb) {
        Retrospective before = visible(actor, id);
        actor.require(Permission.WORK_TICKETS);
        if (before.version() != seen) {
            throw new Stale(Retrospective.SUBJECT, before.spoken(), before.version());
        }
        Retrospective after = verb.apply(before);
        if (after.equals(before)) {
            return before;
        }
        Retrospective saved = table.update(after);
        telling.changed(actor, action, before, saved);
        return saved;
    }
}
