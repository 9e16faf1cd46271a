package io.anxin.ticket.template;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.automation.RuleRights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The templates of tickets, as supervisors write them and as whoever opens a ticket finds them.
@Service
public class TicketTemplates {

    private static final String KIND = "ticket-template";

    private final TicketTemplateRepository repository;
    private final ContentCheck check;
    private final Audit audit;

    TicketTemplates(TicketTemplateRepository repository, ContentCheck check, Audit audit) {
        this.repository = repository;
        this.check = check;
        this.audit = audit;
    }

    /// Those of everybody and of the actor's teams.
    public List<TicketTemplate> list(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return repository.findAllByOrderByPositionAscIdAsc().stream()
                .filter(
                        one ->
                                one.team() == null
                                        || actor.seesEverything()
                                        || actor.teams().contains(one.team()))
                .toList();
    }

    @Transactional
    public TicketTemplate write(Actor actor, WriteTicketTemplate wanted) {
        requireMayWrite(actor, wanted.team());
        check.check(wanted.content());
        TicketTemplate saved = repository.save(build(Ids.next(), 0, wanted));
        audit.record(actor, "template-written", KIND, saved.id().toString(), null, saved);
        return saved;
    }

    @Transactional
    TicketTemplate revise(Actor actor, UUID id, WriteTicketTemplate wanted) {
        TicketTemplate before = writable(actor, id, wanted.version());
        requireMayWrite(actor, wanted.team());
        check.check(wanted.content());
        TicketTemplate saved = repository.save(build(id, before.version(), wanted));
        audit.record(actor, "template-revised", KIND, id.toString(), before, saved);
        return saved;
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        TicketTemplate template = writable(actor, id, version);
        repository.delete(template);
        audit.record(actor, "template-removed", KIND, id.toString(), template, null);
    }

    private TicketTemplate writable(Actor actor, UUID id, long version) {
        TicketTemplate template =
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

    private static void requireMayWrite(Actor actor, @Nullable UUID team) {
        if (!RuleRights.mayWrite(actor, team)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
    }

    private static TicketTemplate build(UUID id, long version, WriteTicketTemplate wanted) {
        return new TicketTemplate(
                id,
                version,
                wanted.name(),
                wanted.team(),
                wanted.content(),
                wanted.position(),
                wanted.active());
    }
}
