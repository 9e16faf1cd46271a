package io.anxin.collaboration.solution;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ways that are weighed on a ticket. Who sees the ticket sees them; who works on it changes
/// them. What a customer was shown is kept with the question, whatever becomes of it here.
@Service
public class Solutions {

    private final SolutionTable table;
    private final Tickets tickets;
    private final Audit audit;
    private final TicketHistory history;
    private final Changes changes;
    private final Clock clock;

    Solutions(
            SolutionTable table,
            Tickets tickets,
            Audit audit,
            TicketHistory history,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.audit = audit;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    List<Solution> of(Actor reader, TicketId ticket) {
        tickets.requireVisible(reader, ticket);
        return table.of(tickets.family(ticket).stream().map(TicketId::value).toList());
    }

    @Transactional
    public Solution propose(Actor actor, TicketId ticket, Solution.Description description) {
        tickets.requireWritable(actor, ticket);
        Solution made =
                new Solution(
                        Ids.next(),
                        1,
                        ticket.value(),
                        description,
                        actor.id() == null ? null : actor.id().value(),
                        clock.instant(),
                        null);
        table.insert(made);
        tell(actor, "solution-proposed", null, made);
        return made;
    }

    @Transactional
    Solution revise(Actor actor, UUID id, long seen, Solution.Description description) {
        Solution before = writable(actor, id, seen);
        return saved(
                actor, "solution-revised", before, with(before, description, before.withdrawnAt()));
    }

    /// Nobody proposes it any more; it stays to be read.
    @Transactional
    Solution withdraw(Actor actor, UUID id, long seen, boolean withdrawn) {
        Solution before = writable(actor, id, seen);
        return saved(
                actor,
                withdrawn ? "solution-withdrawn" : "solution-proposed",
                before,
                with(before, before.description(), withdrawn ? clock.instant() : null));
    }

    private Solution writable(Actor actor, UUID id, long seen) {
        Solution found = table.get(id);
        TicketId current = tickets.current(new TicketId(found.ticket()));
        if (!tickets.isVisible(actor, current)) {
            throw new NotFound(Solution.SUBJECT, id);
        }
        tickets.requireWritable(actor, current);
        if (found.version() != seen) {
            throw new Stale(Solution.SUBJECT, found.description().title(), found.version());
        }
        return found;
    }

    private Solution saved(Actor actor, String action, Solution before, Solution after) {
        Solution saved = table.update(after);
        tell(actor, action, before, saved);
        return saved;
    }

    private static Solution with(
            Solution of, Solution.Description description, @Nullable Instant withdrawnAt) {
        return new Solution(
                of.id(),
                of.version(),
                of.ticket(),
                description,
                of.proposedBy(),
                of.proposedAt(),
                withdrawnAt);
    }

    private void tell(Actor actor, String action, @Nullable Solution before, Solution after) {
        Actor program = Actor.system("solutions");
        TicketId id = new TicketId(after.ticket());
        TicketSummary ticket = tickets.requireVisible(program, id);
        audit.record(actor, action, Solution.SUBJECT, after.id().toString(), before, after);
        history.tell(actor, action, ticket, Map.of("solution", after.description().title()));
        changes.announce(Solution.SUBJECT, id.toString(), 0, tickets.audience(program, id));
    }
}
