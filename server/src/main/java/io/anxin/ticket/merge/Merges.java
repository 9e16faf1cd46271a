package io.anxin.ticket.merge;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.confidence.ConfidentialNotMerged;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketNotMerged;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.hold.LegalHolds;
import io.anxin.ticket.sla.EarlierPromises;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Merges tickets and takes merges back. A ticket can be merged only while it is not merged itself,
/// and only into one that is not: so merges form chains and never circles.
@Service
public class Merges {

    /// Who hears of it.
    @Component
    record Around(
            Audit audit, Changes changes, ApplicationEventPublisher events, LegalHolds holds) {}

    private final MergeTable table;
    private final Tickets tickets;
    private final TicketTable rows;
    private final EarlierPromises promises;
    private final Around around;
    private final Clock clock;

    Merges(
            MergeTable table,
            Tickets tickets,
            TicketTable rows,
            EarlierPromises promises,
            Around around,
            Clock clock) {
        this.promises = promises;
        this.table = table;
        this.tickets = tickets;
        this.rows = rows;
        this.around = around;
        this.clock = clock;
    }

    /// The matter of the source goes on in the target.
    ///
    /// @param acrossCustomers whether it is meant that the two are of different customers
    /// @throws io.anxin.ticket.file.TicketMerged when one of them is merged already
    /// @throws io.anxin.ticket.life.TicketAlreadyClosed when the source is closed
    /// @throws ConfidentialNotMerged when one of them is confidential
    /// @throws io.anxin.ticket.evidence.TicketHeld when a legal hold stands on one of them
    /// @throws TargetSettled when the target is resolved or closed
    /// @throws OtherCustomer when they are of two customers, and that is not said to be meant
    @Transactional
    public void merge(Actor actor, TicketId source, TicketId target, boolean acrossCustomers) {
        if (source.equals(target)) {
            throw new InvalidInput("into", "link.itself");
        }
        tickets.requireWritable(actor, source);
        tickets.requireWritable(actor, target);
        lockInOrder(source, target);
        tickets.requireWritable(actor, target);
        requireNoHold(source, target);
        Ticket from = found(source);
        Ticket into = found(target);
        requireMergeable(from, into, acrossCustomers);
        Instant now = clock.instant();
        Undo undo =
                Undo.of(from, into, promises.of(into.number(), into.clocks(), from.clocks(), now));
        UUID id = Ids.next();
        table.insert(id, source, target, now, actor.id(), undo);
        close(actor, source, target, now);
        Ticket grown =
                tickets.change(
                        actor,
                        target,
                        Change.of("ticket-grown", ticket -> grown(ticket, undo, now)));
        tell(actor, "ticket-absorbed", grown, source);
        around.events().publishEvent(new TicketsMerged(id, source, target, actor.name(), now));
    }

    private void close(Actor actor, TicketId source, TicketId target, Instant now) {
        tickets.change(
                actor,
                source,
                Change.of(
                        "ticket-merged",
                        ticket -> ticket.mergeInto(target.value(), actor.id(), now)));
    }

    private static void requireMergeable(Ticket from, Ticket into, boolean acrossCustomers) {
        if (from.confidence() != null || into.confidence() != null) {
            throw new ConfidentialNotMerged(from.spoken(), into.spoken());
        }
        if (!into.life().isLive()) {
            throw new TargetSettled(into.spoken());
        }
        if (!acrossCustomers && !from.concern().customer().equals(into.concern().customer())) {
            throw new OtherCustomer(from.spoken(), into.spoken());
        }
    }

    /// The source stands on its own again, as it was; its clocks run on.
    ///
    /// @throws TicketNotMerged when it is merged into none
    @Transactional
    public void undo(Actor actor, TicketId source) {
        tickets.requireVisible(actor, source);
        actor.require(Permission.WORK_TICKETS);
        MergeTable.Merged merge =
                table.holding(source).orElseThrow(() -> new TicketNotMerged(source.number()));
        TicketId target = merge.target();
        lockInOrder(source, target);
        requireNoHold(source, target);
        Undo undo = merge.undo();
        Undo.Waits waits = undo.waiting();
        Instant now = clock.instant();
        tickets.change(
                actor,
                source,
                Change.of(
                        "merge-undone",
                        ticket -> ticket.part(waits == null ? null : waits.waiting())));
        Ticket alone =
                tickets.change(
                        actor,
                        target,
                        Change.of("ticket-shrunk", ticket -> shrunk(ticket, undo, now)));
        table.undone(merge.id(), now, actor.id());
        tell(actor, "ticket-parted", alone, source);
        around.events()
                .publishEvent(new TicketsParted(merge.id(), source, target, actor.name(), now));
    }

    /// What was promised on the source holds on the target too.
    private Ticket grown(Ticket target, Undo undo, Instant now) {
        return undo.give(target)
                .clocks(promises.shorten(target.number(), target.clocks(), undo.promises(), now));
    }

    private Ticket shrunk(Ticket target, Undo undo, Instant now) {
        return undo.takeBack(target)
                .clocks(promises.restore(target.number(), target.clocks(), undo.promises(), now));
    }

    /// What is held is not mixed with anything else either.
    private void requireNoHold(TicketId source, TicketId target) {
        around.holds().requireNone(source);
        around.holds().requireNone(target);
    }

    private void lockInOrder(TicketId one, TicketId other) {
        rows.lock(Math.min(one.value(), other.value()));
        rows.lock(Math.max(one.value(), other.value()));
    }

    private Ticket found(TicketId id) {
        return rows.find(id.value()).orElseThrow(() -> new NotFound(Ticket.SUBJECT, id));
    }

    private void tell(Actor actor, String action, Ticket target, TicketId source) {
        String number = Long.toString(target.number());
        around.audit()
                .record(
                        actor,
                        action,
                        Ticket.SUBJECT,
                        number,
                        null,
                        Map.of("revision", target.version(), "ticket", source.number()));
        around.changes()
                .announce(
                        "ticket-links",
                        number,
                        0,
                        tickets.audience(Actor.system("merge"), new TicketId(target.number())));
        around.changes()
                .announce(
                        "ticket-message",
                        number,
                        target.activity().messages(),
                        tickets.audience(Actor.system("merge"), new TicketId(target.number())));
    }
}
