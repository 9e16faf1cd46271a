package io.anxin.ticket.macro;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.priority.ManualPriority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes back what a macro changed, part by part: what somebody has changed since stays.
final class Restoring {

    private final Actor actor;
    private final Instant now;
    private final Kept before;
    private final Kept after;
    private final List<String> left = new ArrayList<>();

    Restoring(Actor actor, Instant now, Kept before, Kept after) {
        this.actor = actor;
        this.now = now;
        this.before = before;
        this.after = after;
    }

    /// The parts that stay as they are, because somebody has changed them since.
    List<String> left() {
        return left;
    }

    Ticket of(Ticket ticket) {
        Kept current = Kept.of(ticket);
        Ticket next = life(ticket, current);
        if (next.life().closure() != null) {
            return next;
        }
        if (mayRestore("sorting", before.sorting(), after.sorting(), current.sorting())) {
            next = next.sort(before.sorting());
        }
        if (mayRestore("override", before.override(), after.override(), current.override())) {
            next = override(next, before.override());
        }
        next = people(next, current);
        if (mayRestore("tags", before.tags(), after.tags(), current.tags())) {
            next = next.tag(before.tags());
        }
        if (mayRestore("watchers", before.watchers(), after.watchers(), current.watchers())) {
            next = next.watch(before.watchers().stream().map(AccountId::new).toList());
        }
        if (mayRestore("fields", before.fields(), after.fields(), current.fields())) {
            next = next.fill(before.fields());
        }
        return waiting(next, current);
    }

    /// What it resolved or shut is open again, unless the customer has confirmed it meanwhile.
    private Ticket life(Ticket ticket, Kept current) {
        boolean ended = after.resolved() || after.closed();
        boolean wasLive = !before.resolved() && !before.closed();
        boolean still =
                current.resolved() == after.resolved() && current.closed() == after.closed();
        if (!wasLive || !ended) {
            return ticket;
        }
        if (!still || ticket.life().confirmation() != null) {
            left.add("state");
            return ticket;
        }
        return ticket.reopen();
    }

    private Ticket people(Ticket ticket, Kept current) {
        Ticket next = ticket;
        UUID team = before.team();
        if (mayRestore("team", team, after.team(), current.team()) && team != null) {
            next = next.moveTo(new TeamId(team));
        }
        UUID to = before.assignee();
        if (mayRestore("assignee", to, after.assignee(), current.assignee())) {
            next = next.assign(to == null ? null : new AccountId(to), actor.id(), now);
        }
        return next;
    }

    private Ticket waiting(Ticket ticket, Kept current) {
        if (!mayRestore("waiting", before.waiting(), after.waiting(), current.waiting())
                || !ticket.life().isLive()) {
            return ticket;
        }
        if (before.waiting() != null) {
            return ticket.await(before.waiting());
        }
        return ticket.life().waiting() == null ? ticket : ticket.endWaiting();
    }

    private static Ticket override(Ticket ticket, @Nullable ManualPriority was) {
        if (was != null) {
            return ticket.overridePriority(was);
        }
        return ticket.rank().override() == null ? ticket : ticket.liftOverride();
    }

    private boolean mayRestore(
            String part, @Nullable Object was, @Nullable Object became, @Nullable Object current) {
        if (Objects.equals(was, became)) {
            return false;
        }
        if (!Objects.equals(current, became)) {
            left.add(part);
            return false;
        }
        return true;
    }
}
