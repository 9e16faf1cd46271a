package io.anxin.ticket.checklist;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.notification.Changes;
import io.anxin.shared.NotFound;
import io.anxin.ticket.CaseFiles;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketChanged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The checklists of tickets: started by hand, by rules, or because the kind asks for it.
@Service
public class Checklists {

    private final ChecklistTable table;
    private final ChecklistTemplates templates;
    private final CaseFiles files;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Checklists(
            ChecklistTable table,
            ChecklistTemplates templates,
            CaseFiles files,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.templates = templates;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    List<Checklist> of(Actor actor, TicketId id) {
        return table.of(files.visible(actor, id).number());
    }

    /// @return whether the ticket did not have it yet
    /// @throws NotFound when there is no such template in use
    @Transactional
    public boolean start(Actor actor, TicketId id, UUID template) {
        actor.require(Permission.WORK_TICKETS);
        Ticket ticket = files.visible(actor, id);
        ChecklistTemplate wanted =
                templates
                        .usable(template)
                        .orElseThrow(() -> new NotFound("checklist-template", template));
        return start(actor, ticket, wanted);
    }

    private boolean start(Actor actor, Ticket ticket, ChecklistTemplate template) {
        AccountId by = actor.kind() == Actor.Kind.PERSON ? actor.id() : null;
        boolean started = table.start(ticket.number(), template, by, clock.instant());
        if (started) {
            audit.record(
                    actor,
                    "checklist-started",
                    Ticket.SUBJECT,
                    Long.toString(ticket.number()),
                    null,
                    Map.of("checklist", template.name()));
            announce(ticket);
        }
        return started;
    }

    /// @param done whether it is done now
    @Transactional
    void tick(
            Actor actor,
            TicketId id,
            UUID checklist,
            int ordinal,
            boolean done,
            @Nullable String note) {
        actor.require(Permission.WORK_TICKETS);
        Ticket ticket = files.visible(actor, id);
        if (!table.holds(ticket.number(), checklist, ordinal)) {
            throw new NotFound("checklist", checklist);
        }
        table.tick(
                checklist,
                ordinal,
                done ? clock.instant() : null,
                done ? actor.id() : null,
                note == null || note.isBlank() ? null : note.strip());
        audit.record(
                actor,
                done ? "checklist-item-done" : "checklist-item-undone",
                Ticket.SUBJECT,
                id.toString(),
                null,
                Map.of("item", ordinal));
        announce(ticket);
    }

    /// Takes a checklist away of which nothing is done.
    @Transactional
    void remove(Actor actor, TicketId id, UUID checklist) {
        actor.require(Permission.WORK_TICKETS);
        Ticket ticket = files.visible(actor, id);
        if (!table.holds(ticket.number(), checklist, 1)) {
            throw new NotFound("checklist", checklist);
        }
        if (!table.remove(ticket.number(), checklist)) {
            throw new ChecklistBegun();
        }
        audit.record(actor, "checklist-dropped", Ticket.SUBJECT, id.toString(), null, Map.of());
        announce(ticket);
    }

    /// What its team, kind and category ask for, a ticket has from its opening on, or from when it
    /// is sorted so.
    @EventListener
    void on(TicketChanged change) {
        Ticket before = change.before();
        Ticket after = change.after();
        boolean asksAnew =
                before == null
                        || !before.sorting().equals(after.sorting())
                        || !java.util.Objects.equals(before.team(), after.team());
        if (asksAnew && after.life().isLive()) {
            templates.due(after).forEach(template -> start(Actor.system("desk"), after, template));
        }
    }

    /// What is required is done before.
    @EventListener
    void on(TicketChanged.Resolving resolving) {
        int open = table.open(resolving.ticket().number());
        if (open > 0) {
            throw new ChecklistUnfinished(resolving.ticket().spoken(), open);
        }
    }

    private void announce(Ticket ticket) {
        List<String> audience = new ArrayList<>();
        if (ticket.team() != null) {
            audience.add(Changes.team(ticket.team().value()));
        }
        AccountId assignee = ticket.assignee();
        if (assignee != null) {
            audience.add(Changes.account(assignee));
        }
        changes.announce("checklist", Long.toString(ticket.number()), 0, audience);
    }
}
