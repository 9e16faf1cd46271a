package io.anxin.insight;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.notification.Change;
import io.anxin.notification.Changes;
import io.anxin.ticket.TicketFacts;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the projection current, and builds it anew on demand.
@Service
public class Insight {

    static final String CONSUMER = "insight";
    static final int BATCH = 500;
    static final String FIGURES = "dashboard";
    private static final Set<String> KINDS = Set.of("ticket", "survey");

    private final Changes changes;
    private final Tickets tickets;
    private final Projection projection;
    private final Rebuilds rebuilds;
    private final Audit audit;

    Insight(
            Changes changes,
            Tickets tickets,
            Projection projection,
            Rebuilds rebuilds,
            Audit audit) {
        this.changes = changes;
        this.tickets = tickets;
        this.projection = projection;
        this.rebuilds = rebuilds;
        this.audit = audit;
    }

    /// Takes over everything that has changed since it was called last.
    public void catchUp() {
        while (changes.consume(CONSUMER, BATCH, this::project) == BATCH) {
            // the next batch
        }
    }

    /// Whoever heard of one of the changes hears that the figures moved, once they have.
    private void project(List<Change> batch) {
        List<Change> known = batch.stream().filter(each -> KINDS.contains(each.kind())).toList();
        if (known.isEmpty()) {
            return;
        }
        List<TicketId> changed =
                known.stream()
                        .map(change -> new TicketId(Long.parseLong(change.id())))
                        .distinct()
                        .toList();
        List<TicketFacts> facts = tickets.facts(changed);
        projection.write(facts);
        projection.forget(changed, facts);
        changes.announce(
                FIGURES,
                "all",
                0,
                known.stream()
                        .filter(change -> !change.audience().contains(Changes.NAMED_ONLY))
                        .flatMap(change -> change.audience().stream())
                        .collect(Collectors.toSet()));
        projection.moved();
    }

    /// Builds the whole projection anew and returns when it is done. It may be read meanwhile, and
    /// changes made meanwhile are in it.
    ///
    /// @return how many tickets are in it
    public long rebuild() {
        RebuildProgress progress = rebuilds.begin("system");
        while (rebuilds.step()) {
            // the next page
        }
        return rebuilds.find(progress.id()).map(RebuildProgress::tickets).orElse(0L);
    }

    /// Asks for a rebuild beside the running work. One that runs already is returned.
    @Transactional
    RebuildProgress requestRebuild(Actor actor) {
        actor.require(Permission.ADMINISTER);
        RebuildProgress progress = rebuilds.begin(actor.name());
        audit.record(actor, "rebuild-requested", "insight", progress.id().toString(), null, null);
        return progress;
    }

    @Transactional(readOnly = true)
    Optional<RebuildProgress> latestRebuild(Actor actor) {
        actor.require(Permission.ADMINISTER);
        return rebuilds.latest();
    }

    /// Stops a rebuild; what is built so far stays, nothing is lost.
    @Transactional
    void cancelRebuild(Actor actor) {
        actor.require(Permission.ADMINISTER);
        rebuilds.cancel();
        audit.record(actor, "rebuild-cancelled", "insight", "latest", null, null);
    }
}
