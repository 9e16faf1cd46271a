package io.anxin.ticket.checklist;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.file.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The checklists as supervisors write them; they stand in memory.
@Service
public class ChecklistTemplates {

    private static final String KIND = "checklist-template";

    private final ChecklistTemplateRepository repository;
    private final Categories categories;
    private final Teams teams;
    private final Audit audit;
    private final Snapshot<List<ChecklistTemplate>> all;

    ChecklistTemplates(
            ChecklistTemplateRepository repository,
            Categories categories,
            Teams teams,
            Audit audit) {
        this.repository = repository;
        this.categories = categories;
        this.teams = teams;
        this.audit = audit;
        this.all =
                new Snapshot<>(
                        () ->
                                repository.findAll().stream()
                                        .sorted(
                                                Comparator.comparing(
                                                        template -> template.name().en()))
                                        .toList());
    }

    /// Those of the actor's teams and of every team.
    public List<ChecklistTemplate> list(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return all.get().stream()
                .filter(
                        one ->
                                one.team() == null
                                        || actor.seesEverything()
                                        || actor.teams().contains(one.team()))
                .toList();
    }

    /// Whether it can be started.
    public boolean isUsable(UUID id) {
        return usable(id).isPresent();
    }

    Optional<ChecklistTemplate> usable(UUID id) {
        return all.get().stream().filter(one -> one.id().equals(id) && one.active()).findFirst();
    }

    /// Those that the ticket is to have by itself.
    List<ChecklistTemplate> due(Ticket ticket) {
        return all.get().stream()
                .filter(one -> one.active() && one.automatic() && concerns(one, ticket))
                .toList();
    }

    private boolean concerns(ChecklistTemplate template, Ticket ticket) {
        UUID team = ticket.team() == null ? null : ticket.team().value();
        return (template.team() == null || template.team().equals(team))
                && (template.kind() == null || template.kind() == ticket.sorting().kind())
                && (template.category() == null
                        || isWithin(ticket.sorting().category(), template.category()));
    }

    private boolean isWithin(@Nullable UUID category, UUID wanted) {
        UUID at = category;
        while (at != null && !at.equals(wanted)) {
            at =
                    categories
                            .find(at)
                            .map(Category::parent)
                            .map(parent -> parent.value())
                            .orElse(null);
        }
        return at != null;
    }

    @Transactional
    public ChecklistTemplate write(Actor actor, WriteChecklist wanted) {
        check(actor, wanted);
        ChecklistTemplate saved = repository.save(build(Ids.next(), 0, wanted));
        all.changed();
        audit.record(actor, "checklist-written", KIND, saved.id().toString(), null, saved);
        return saved;
    }

    /// Tickets that have it already keep it as it was.
    @Transactional
    public ChecklistTemplate revise(Actor actor, UUID id, WriteChecklist wanted) {
        ChecklistTemplate before = writable(actor, id, wanted.version());
        check(actor, wanted);
        ChecklistTemplate saved = repository.save(build(id, before.version(), wanted));
        all.changed();
        audit.record(actor, "checklist-revised", KIND, id.toString(), before, saved);
        return saved;
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        ChecklistTemplate template = writable(actor, id, version);
        repository.delete(template);
        all.changed();
        audit.record(actor, "checklist-removed", KIND, id.toString(), template, null);
    }

    /// Supervisors write those of their teams; who sees every team's tickets, those of every team.
    static boolean mayWrite(Actor actor, @Nullable UUID team) {
        return actor.may(Permission.MANAGE_DESK)
                && (actor.seesEverything() || (team != null && actor.teams().contains(team)));
    }

    private ChecklistTemplate writable(Actor actor, UUID id, long version) {
        ChecklistTemplate template =
                list(actor).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(KIND, id));
        requireMayWrite(actor, template.team());
        if (template.version() != version) {
            throw new Stale(KIND, id, template.version());
        }
        return template;
    }

    private void check(Actor actor, WriteChecklist wanted) {
        requireMayWrite(actor, wanted.team());
        if (wanted.team() != null && teams.find(new TeamId(wanted.team())).isEmpty()) {
            throw new InvalidInput("team", "team");
        }
        if (wanted.category() != null) {
            categories.requireUsable("category", wanted.category());
        }
    }

    private static void requireMayWrite(Actor actor, @Nullable UUID team) {
        if (!mayWrite(actor, team)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
    }

    private static ChecklistTemplate build(UUID id, long version, WriteChecklist wanted) {
        return new ChecklistTemplate(
                id,
                version,
                wanted.name(),
                wanted.team(),
                wanted.kind(),
                wanted.category(),
                wanted.automatic(),
                new ChecklistItems(wanted.items()),
                wanted.active());
    }
}
