package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.notification.Changes;
import io.anxin.shared.NotFound;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.Merge;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketChanged;
import io.anxin.ticket.file.TicketJournal;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.pace.Pace;
import io.anxin.ticket.sight.TicketVisibility;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one way in which a ticket changes: locked, checked against what others did meanwhile, score
/// and clocks kept in step, written, told in its history, announced and published. Callers hold the
/// transaction.
@Component
public class CaseFiles {

    private final TicketTable table;
    private final Pace pace;
    private final Audit audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            TicketTable table,
            Pace pace,
            Audit audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.pace = pace;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// @throws NotFound when there is no such ticket, or the actor may not see it
    public Ticket visible(Actor actor, TicketId id) {
        return seen(actor, id, table.find(id.value()).orElse(null));
    }

    /// Locked until the transaction ends, whoever asks.
    ///
    /// @throws NotFound when there is no such ticket
    Ticket locked(TicketId id) {
        return table.lock(id.value()).orElseThrow(() -> new NotFound(Ticket.SUBJECT, id));
    }

    public Ticket change(Actor actor, TicketId id, Change change) {
        Ticket before = seen(actor, id, table.lock(id.value()).orElse(null));
        if (actor.kind() != Actor.Kind.CUSTOMER) {
            actor.require(Permission.WORK_TICKETS);
        }
        new Merge(audit).check(before, change);
        return write(actor, before, change);
    }

    /// Changes a ticket that the caller has locked.
    public Ticket write(Actor actor, Ticket before, Change change) {
        Ticket changed = change.verb().apply(before);
        if (!changed.life().equals(before.life())) {
            changed = changed.touched(now());
        }
        if (before.life().resolution() == null && changed.life().resolution() != null) {
            events.publishEvent(new TicketChanged.Resolving(changed));
        }
        Ticket after = pace.inStep(before, changed);
        if (after.equals(before)) {
            return before;
        }
        Ticket saved = table.update(before, after);
        tell(actor, change.action(), before, saved);
        announce(before, saved);
        publish(before, saved);
        events.publishEvent(new TicketChanged(actor, change.action(), before, saved));
        return saved;
    }

    void opened(Actor actor, Ticket ticket, Object entry) {
        audit.record(
                actor,
                "ticket-opened",
                Ticket.SUBJECT,
                Long.toString(ticket.number()),
                null,
                entry);
        changes.announce(
                Ticket.SUBJECT, Long.toString(ticket.number()), ticket.version(), audience(ticket));
        events.publishEvent(new TicketChanged(actor, "ticket-opened", null, ticket));
    }

    private Ticket seen(Actor actor, TicketId id, @Nullable Ticket found) {
        if (found == null || !maySee(actor, found)) {
            throw new NotFound(Ticket.SUBJECT, id);
        }
        return found;
    }

    private static boolean maySee(Actor actor, Ticket ticket) {
        return actor.kind() == Actor.Kind.CUSTOMER
                ? ticket.concern().customer().value().equals(actor.customer())
                : TicketVisibility.of(actor).sees(ticket);
    }

    private void tell(Actor actor, String action, Ticket before, Ticket after) {
        var was = TicketJournal.of(before);
        var is = TicketJournal.of(after);
        was.remove(TicketJournal.REVISION);
        Object revision = is.remove(TicketJournal.REVISION);
        if (!was.equals(is)) {
            is.put(TicketJournal.REVISION, revision);
            if (before.rank().priority() != after.rank().priority()) {
                was.put(TicketJournal.REASON, before.rank().reason());
                is.put(TicketJournal.REASON, after.rank().reason());
            }
            Assignment given = after.assignment();
            if (given != null && !given.equals(before.assignment()) && !given.why().isEmpty()) {
                is.put(TicketJournal.WHY, given.why());
            }
            audit.record(actor, action, Ticket.SUBJECT, Long.toString(after.number()), was, is);
        }
    }

    /// Whoever loses sight of the ticket hears of it once more, to take it off the screen.
    private void announce(Ticket before, Ticket after) {
        Set<String> audience = audience(after);
        if ((before.confidence() == null) == (after.confidence() == null)) {
            audience.addAll(audience(before));
        } else {
            announce(after, audience(before));
        }
        announce(after, audience);
    }

    private void announce(Ticket ticket, Set<String> audience) {
        changes.announce(
                Ticket.SUBJECT, Long.toString(ticket.number()), ticket.version(), audience);
    }

    /// Who may hear of a ticket; whoever sees everything does too, unless it is confidential.
    public static Set<String> audience(Ticket ticket) {
        Set<String> audience = new LinkedHashSet<>();
        if (ticket.confidence() != null) {
            audience.add(Changes.NAMED_ONLY);
            ticket.confidence().named().forEach(each -> audience.add(Changes.account(each)));
            return audience;
        }
        if (ticket.team() != null) {
            audience.add(Changes.team(ticket.team().value()));
        }
        ticket.teams().participating().forEach(team -> audience.add(Changes.team(team.value())));
        AccountId assignee = ticket.assignee();
        if (assignee != null) {
            audience.add(Changes.account(assignee));
        }
        ticket.watchers().forEach(watcher -> audience.add(Changes.account(watcher)));
        return audience;
    }

    private void publish(Ticket before, Ticket after) {
        Resolution resolution = after.life().resolution();
        if (resolution != null && before.life().resolution() == null) {
            events.publishEvent(
                    new TicketResolved(
                            new TicketId(after.number()),
                            after.concern().customer(),
                            after.team(),
                            resolution.by(),
                            resolution.code(),
                            after.concern().locale(),
                            resolution.at()));
        }
        int reopened = after.life().reopenCount();
        if (reopened > before.life().reopenCount()) {
            events.publishEvent(
                    new TicketReopened(
                            new TicketId(after.number()),
                            after.concern().customer(),
                            reopened,
                            now()));
        }
        if (after.life().closure() != null && before.life().closure() == null) {
            events.publishEvent(
                    new TicketClosed(
                            new TicketId(after.number()),
                            after.concern().customer(),
                            after.life().closure().at()));
        }
    }
}
