package io.anxin.complaint.hold;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTable;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.file.Hold;
import io.anxin.complaint.file.HoldTable;
import io.anxin.complaint.row.Mark;
import io.anxin.shared.Ids;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.hold.LegalHolds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets and lifts legal holds, each with a reason, by whoever has the right; what is in the archive
/// may be held too.
@Service
class Holds {

    private final HoldTable table;
    private final ComplaintTable complaints;
    private final Dossiers dossiers;
    private final ComplaintTelling telling;
    private final LegalHolds tickets;

    Holds(
            HoldTable table,
            ComplaintTable complaints,
            Dossiers dossiers,
            ComplaintTelling telling,
            LegalHolds tickets) {
        this.table = table;
        this.complaints = complaints;
        this.dossiers = dossiers;
        this.telling = telling;
        this.tickets = tickets;
    }

    /// Does nothing when one stands already.
    @Transactional
    Complaint set(Actor actor, UUID id, String reason) {
        Complaint of = locked(actor, id);
        if (table.standing(id).isPresent()) {
            return of;
        }
        Hold hold = new Hold(Ids.next(), mark(actor, reason), null);
        table.set(id, hold);
        tickets.settle(of.ticket(), this::anyHeld);
        telling.changed(actor, "legal-hold-set", of, null, hold);
        telling.tell(
                actor,
                telling.keepersAndLeads(of),
                "legal-hold-set",
                of,
                Map.of("reason", reason.strip()));
        return of;
    }

    /// Does nothing when none stands.
    @Transactional
    Complaint lift(Actor actor, UUID id, String reason) {
        Complaint of = locked(actor, id);
        Optional<Hold> standing = table.standing(id);
        standing.ifPresent(
                hold -> {
                    Mark mark = mark(actor, reason);
                    table.lift(hold.id(), mark);
                    tickets.settle(of.ticket(), this::anyHeld);
                    telling.changed(
                            actor,
                            "legal-hold-lifted",
                            of,
                            hold,
                            new Hold(hold.id(), hold.set(), mark));
                    telling.tell(
                            actor,
                            telling.keepersAndLeads(of),
                            "legal-hold-lifted",
                            of,
                            Map.of("reason", reason.strip()));
                });
        return of;
    }

    private boolean anyHeld(List<TicketId> of) {
        List<UUID> all = complaints.ofTickets(of).stream().map(Complaint::id).toList();
        return !table.held(all).isEmpty();
    }

    private Complaint locked(Actor actor, UUID id) {
        dossiers.visible(actor, id);
        actor.require(Permission.HOLD_COMPLAINTS);
        return complaints.lock(id);
    }

    private Mark mark(Actor actor, String reason) {
        return new Mark(Dossiers.account(actor), dossiers.now(), reason.strip());
    }
}
