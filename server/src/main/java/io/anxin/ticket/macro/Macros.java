package io.anxin.ticket.macro;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import io.anxin.ticket.action.TicketActions;
import io.anxin.ticket.automation.RuleRights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The macros: everybody writes the own ones, supervisors those of their teams.
@Service
public class Macros {

    private static final String KIND = "macro";

    private final MacroRepository repository;
    private final TicketActions actions;
    private final Teams teams;
    private final Audit audit;
    private final Snapshot<List<Macro>> all;

    Macros(MacroRepository repository, TicketActions actions, Teams teams, Audit audit) {
        this.repository = repository;
        this.actions = actions;
        this.teams = teams;
        this.audit = audit;
        this.all = new Snapshot<>(repository::findAll);
    }

    /// Those the actor may apply, by name.
    public List<Macro> list(Actor actor) {
        actor.require(Permission.WORK_TICKETS);
        Comparator<Macro> byName = Comparator.comparing(macro -> macro.name().in(actor.locale()));
        return all.get().stream().filter(macro -> isOpenTo(actor, macro)).sorted(byName).toList();
    }

    /// One that the actor may apply now.
    ///
    /// @throws NotFound also when it is somebody else's or out of use
    Macro usable(Actor actor, UUID id) {
        return list(actor).stream()
                .filter(macro -> macro.id().equals(id) && macro.active())
                .findFirst()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    @Transactional
    public Macro write(Actor actor, WriteMacro wanted) {
        UUID owner = wanted.own() ? actor.account().value() : null;
        requireMayWrite(actor, owner, wanted.team());
        check(wanted);
        Macro saved = repository.save(build(Ids.next(), 0, owner, wanted));
        all.changed();
        audit.record(actor, "macro-written", KIND, saved.id().toString(), null, saved);
        return saved;
    }

    @Transactional
    Macro revise(Actor actor, UUID id, WriteMacro wanted) {
        Macro before = writable(actor, id, wanted.version());
        UUID owner = wanted.own() ? actor.account().value() : null;
        requireMayWrite(actor, owner, wanted.team());
        check(wanted);
        Macro saved = repository.save(build(id, before.version(), owner, wanted));
        all.changed();
        audit.record(actor, "macro-revised", KIND, id.toString(), before, saved);
        return saved;
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        Macro macro = writable(actor, id, version);
        repository.delete(macro);
        all.changed();
        audit.record(actor, "macro-removed", KIND, id.toString(), macro, null);
    }

    static boolean mayWrite(Actor actor, @Nullable UUID owner, @Nullable UUID team) {
        return owner == null
                ? RuleRights.mayWrite(actor, team)
                : actor.may(Permission.WORK_TICKETS) && owner.equals(actor.account().value());
    }

    private Macro writable(Actor actor, UUID id, long version) {
        Macro macro =
                list(actor).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(KIND, id));
        requireMayWrite(actor, macro.owner(), macro.team());
        if (macro.version() != version) {
            throw new Stale(KIND, id, macro.version());
        }
        return macro;
    }

    private static void requireMayWrite(Actor actor, @Nullable UUID owner, @Nullable UUID team) {
        if (!mayWrite(actor, owner, team)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
    }

    private void check(WriteMacro wanted) {
        List<FieldError> errors =
                new ArrayList<>(actions.errors("actions", wanted.actions(), true));
        if (wanted.team() != null
                && (wanted.own() || teams.find(new TeamId(wanted.team())).isEmpty())) {
            errors.add(new FieldError("team", "team"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static boolean isOpenTo(Actor actor, Macro macro) {
        if (macro.owner() != null) {
            return actor.id() != null && macro.owner().equals(actor.id().value());
        }
        return macro.team() == null
                || actor.teams().contains(macro.team())
                || actor.seesEverything();
    }

    private static Macro build(UUID id, long version, @Nullable UUID owner, WriteMacro wanted) {
        return new Macro(
                id,
                version,
                wanted.name(),
                owner,
                wanted.team(),
                new MacroActions(wanted.actions()),
                wanted.active());
    }
}
