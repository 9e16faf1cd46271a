package io.anxin.complaint.file;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to a complaint, for reading and for writing: whoever may not see it gets [NotFound],
/// whoever sees it writes with the right to work on tickets, and nobody writes what the archive or
/// a legal hold locks. Callers hold the transaction.
@Component
public class Dossiers {

    private final ComplaintTable table;
    private final HoldTable holds;
    private final ComplaintVisibility visibility;
    private final ComplaintTelling telling;
    private final Tickets tickets;
    private final Clock clock;

    Dossiers(
            ComplaintTable table,
            HoldTable holds,
            ComplaintVisibility visibility,
            ComplaintTelling telling,
            Tickets tickets,
            Clock clock) {
        this.table = table;
        this.holds = holds;
        this.visibility = visibility;
        this.telling = telling;
        this.tickets = tickets;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Complaint visible(Actor actor, UUID id) {
        return seen(actor, table.get(id));
    }

    public List<Complaint> ofTicket(Actor actor, TicketId id) {
        tickets.requireVisible(actor, id);
        return table.ofTickets(tickets.family(id));
    }

    /// Locked, to be added to; what is there stays as it is.
    public Complaint extendable(Actor actor, UUID id) {
        Complaint of = seen(actor, table.lock(id));
        actor.require(Permission.WORK_TICKETS);
        if (of.ending() != null) {
            throw new ComplaintArchived(of.spoken());
        }
        return of;
    }

    /// Locked, to be changed.
    public Complaint writable(Actor actor, UUID id) {
        Complaint of = extendable(actor, id);
        holds.standing(id)
                .ifPresent(
                        hold -> {
                            throw new LegalHoldStands(of.spoken(), hold.set().text());
                        });
        return of;
    }

    /// Changes a complaint and tells of it.
    ///
    /// @param seen the version the writer had before the eyes
    public Complaint change(
            Actor actor, UUID id, long seen, String action, UnaryOperator<Complaint> verb) {
        Complaint before = writable(actor, id);
        if (before.version() != seen) {
            throw new Stale(Complaint.SUBJECT, before.spoken(), before.version());
        }
        Complaint after = verb.apply(before);
        if (after.equals(before)) {
            return before;
        }
        Complaint saved = table.update(before, after);
        telling.changed(actor, action, saved, before, saved);
        return saved;
    }

    public static @Nullable UUID account(Actor actor) {
        return actor.id() == null ? null : actor.id().value();
    }

    private Complaint seen(Actor actor, Complaint found) {
        if (!visibility.sees(actor, found)) {
            throw new NotFound(Complaint.SUBJECT, found.id());
        }
        return found;
    }
}
