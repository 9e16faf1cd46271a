package io.anxin.ticket.automation;

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
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.condition.Scope;
import io.anxin.ticket.happening.Occasion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules, as supervisors write them and as they act. Those that act stand in memory.
@Service
public class AutomationRules {

    private static final String KIND = "automation-rule";

    private final AutomationRuleRepository repository;
    private final Conditions conditions;
    private final TicketActions actions;
    private final Teams teams;
    private final Audit audit;
    private final Snapshot<List<AutomationRule>> all;

    AutomationRules(
            AutomationRuleRepository repository,
            Conditions conditions,
            TicketActions actions,
            Teams teams,
            Audit audit) {
        this.repository = repository;
        this.conditions = conditions;
        this.actions = actions;
        this.teams = teams;
        this.audit = audit;
        this.all =
                new Snapshot<>(
                        () -> repository.findAll().stream().sorted(AutomationRule.ORDER).toList());
    }

    /// The rules that act, in their order.
    public List<AutomationRule> acting() {
        return all.get().stream().filter(AutomationRule::active).toList();
    }

    /// A rule that acts, as it is kept at this instant; other nodes may have changed it just now.
    public Optional<AutomationRule> acting(UUID id) {
        return repository.findById(id).filter(AutomationRule::active);
    }

    /// Those the actor may read, in their order.
    public List<AutomationRule> list(Actor actor) {
        actor.require(Permission.MANAGE_DESK);
        return all.get().stream().filter(rule -> RuleRights.mayRead(actor, rule.team())).toList();
    }

    /// @throws NotFound also when the actor may not read it
    public AutomationRule get(Actor actor, UUID id) {
        return list(actor).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /// Adds a rule behind the others of its team.
    @Transactional
    public AutomationRule define(Actor actor, DefineAutomationRule wanted) {
        requireMayWrite(actor, wanted.team());
        check(wanted);
        AutomationRule saved =
                repository.save(build(Ids.next(), 0, nextPlace(wanted.team()), wanted));
        all.changed();
        audit.record(actor, "automation-defined", KIND, saved.id().toString(), null, saved);
        return saved;
    }

    @Transactional
    AutomationRule revise(Actor actor, UUID id, DefineAutomationRule wanted) {
        AutomationRule before = writable(actor, id, wanted.version());
        requireMayWrite(actor, wanted.team());
        check(wanted);
        boolean stays = Objects.equals(before.team(), wanted.team());
        int place = stays ? before.position() : nextPlace(wanted.team());
        return save(
                actor, "automation-revised", before, build(id, before.version(), place, wanted));
    }

    /// Lets a rule loose, or stops it.
    @Transactional
    public AutomationRule activate(Actor actor, UUID id, long version, boolean active) {
        AutomationRule before = writable(actor, id, version);
        return save(
                actor,
                active ? "automation-started" : "automation-stopped",
                before,
                before.active(active));
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        AutomationRule rule = writable(actor, id, version);
        repository.delete(rule);
        all.changed();
        audit.record(actor, "automation-removed", KIND, id.toString(), rule, null);
    }

    /// Puts the rules of a team, or those of every team, in a new order.
    ///
    /// @throws InvalidInput unless each of them is named once
    @Transactional
    List<AutomationRule> order(Actor actor, @Nullable UUID team, List<UUID> ids) {
        requireMayWrite(actor, team);
        Map<UUID, AutomationRule> known =
                repository.findAll().stream()
                        .filter(rule -> Objects.equals(rule.team(), team))
                        .collect(Collectors.toMap(AutomationRule::id, Function.identity()));
        if (ids.size() != known.size() || !new HashSet<>(ids).equals(known.keySet())) {
            throw new InvalidInput("ids", "everyRule", known.size());
        }
        List<UUID> before =
                known.values().stream()
                        .sorted(AutomationRule.ORDER)
                        .map(AutomationRule::id)
                        .toList();
        for (int i = 0; i < ids.size(); i++) {
            AutomationRule rule = Objects.requireNonNull(known.get(ids.get(i)));
            if (rule.position() != i) {
                repository.save(rule.at(i));
            }
        }
        all.changed();
        audit.record(
                actor,
                "automation-ordered",
                KIND,
                team == null ? "order" : team.toString(),
                Map.of("order", before),
                Map.of("order", ids));
        return list(actor);
    }

    /// @throws InvalidInput when the rule could not act
    public void check(DefineAutomationRule wanted) {
        RuleDefinition definition = wanted.definition();
        List<FieldError> errors = new ArrayList<>();
        if (wanted.team() != null && teams.find(new TeamId(wanted.team())).isEmpty()) {
            errors.add(new FieldError("team", "team"));
        }
        if (definition.isTimed() && definition.occasions().size() > 1) {
            errors.add(new FieldError("definition.occasions", "rule.timed"));
        }
        if (definition.isTimed() && definition.condition().isAlways()) {
            errors.add(new FieldError("definition.condition", "rule.always"));
        }
        Scope scope = definition.isTimed() ? Scope.RULE : Scope.EVENT;
        errors.addAll(conditions.errors("definition.condition", definition.condition(), scope));
        errors.addAll(actions.errors("definition.actions", definition.actions(), false));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /// A rule as it would be, for a trial.
    public AutomationRule draft(@Nullable UUID id, DefineAutomationRule wanted) {
        return build(id == null ? Ids.next() : id, 0, 0, wanted);
    }

    private AutomationRule save(
            Actor actor, String action, AutomationRule before, AutomationRule after) {
        AutomationRule saved = repository.save(after);
        all.changed();
        audit.record(actor, action, KIND, saved.id().toString(), before, saved);
        return saved;
    }

    private AutomationRule writable(Actor actor, UUID id, long version) {
        actor.require(Permission.MANAGE_DESK);
        AutomationRule rule =
                repository
                        .findById(id)
                        .filter(found -> RuleRights.mayRead(actor, found.team()))
                        .orElseThrow(() -> new NotFound(KIND, id));
        requireMayWrite(actor, rule.team());
        if (rule.version() != version) {
            throw new Stale(KIND, id, rule.version());
        }
        return rule;
    }

    private static void requireMayWrite(Actor actor, @Nullable UUID team) {
        if (!RuleRights.mayWrite(actor, team)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
    }

    private int nextPlace(@Nullable UUID team) {
        return (int)
                repository.findAll().stream()
                        .filter(rule -> Objects.equals(rule.team(), team))
                        .count();
    }

    private static AutomationRule build(
            UUID id, long version, int position, DefineAutomationRule wanted) {
        return new AutomationRule(
                id,
                version,
                wanted.name(),
                wanted.team(),
                wanted.definition(),
                position,
                wanted.active());
    }

    /// Which occasions a rule waits for.
    public static boolean waitsForAny(AutomationRule rule, java.util.Set<Occasion> occasions) {
        return rule.definition().occasions().stream().anyMatch(occasions::contains);
    }
}
