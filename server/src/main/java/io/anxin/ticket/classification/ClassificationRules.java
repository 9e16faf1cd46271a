package io.anxin.ticket.classification;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.category.Categories;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules as those who keep the desk in order write them.
@Service
public class ClassificationRules {

    private final ClassificationRuleRepository repository;
    private final Classifier classifier;
    private final Categories categories;
    private final Accounts accounts;
    private final Audit audit;

    ClassificationRules(
            ClassificationRuleRepository repository,
            Classifier classifier,
            Categories categories,
            Accounts accounts,
            Audit audit) {
        this.repository = repository;
        this.classifier = classifier;
        this.categories = categories;
        this.accounts = accounts;
        this.audit = audit;
    }

    List<ClassificationRule> list(Actor actor) {
        actor.require(Permission.MANAGE_DESK);
        return repository.findAllByOrderByPositionAscIdAsc();
    }

    /// Adds a rule behind all others.
    @Transactional
    public ClassificationRule define(Actor actor, DefineRule wanted) {
        actor.require(Permission.MANAGE_DESK);
        check(wanted);
        int last = repository.findAllByOrderByPositionAscIdAsc().size();
        ClassificationRule saved = repository.save(build(RuleId.next(), 0, last, wanted));
        classifier.changed();
        audit.record(actor, "rule-defined", "classification-rule", key(saved), null, saved);
        return saved;
    }

    @Transactional
    ClassificationRule revise(Actor actor, UUID id, DefineRule wanted) {
        actor.require(Permission.MANAGE_DESK);
        check(wanted);
        ClassificationRule before = load(id, wanted.version());
        ClassificationRule saved =
                repository.save(build(before.id(), before.version(), before.position(), wanted));
        classifier.changed();
        audit.record(actor, "rule-revised", "classification-rule", key(saved), before, saved);
        return saved;
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        actor.require(Permission.MANAGE_DESK);
        ClassificationRule rule = load(id, version);
        repository.delete(rule);
        classifier.changed();
        audit.record(actor, "rule-removed", "classification-rule", key(rule), rule, null);
    }

    /// Puts the rules in a new order.
    ///
    /// @throws InvalidInput unless every rule is named once
    @Transactional
    List<ClassificationRule> order(Actor actor, List<UUID> ids) {
        actor.require(Permission.MANAGE_DESK);
        List<ClassificationRule> before = repository.findAllByOrderByPositionAscIdAsc();
        Map<UUID, ClassificationRule> known =
                before.stream()
                        .collect(Collectors.toMap(rule -> rule.id().value(), Function.identity()));
        if (ids.size() != known.size() || !new HashSet<>(ids).equals(known.keySet())) {
            throw new InvalidInput("ids", "everyRule", known.size());
        }
        List<ClassificationRule> moved = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ClassificationRule rule = known.get(ids.get(i));
            if (rule != null && rule.position() != i) {
                moved.add(rule.at(i));
            }
        }
        repository.saveAll(moved);
        classifier.changed();
        audit.record(
                actor,
                "rules-ordered",
                "classification-rule",
                "order",
                Map.of("order", before.stream().map(ClassificationRules::key).toList()),
                Map.of("order", ids));
        return repository.findAllByOrderByPositionAscIdAsc();
    }

    /// @throws InvalidInput when the rule names what does not exist, or says nothing
    void check(DefineRule wanted) {
        List<FieldError> errors = new ArrayList<>();
        Actions actions = wanted.actions();
        if (actions.category() != null && categories.find(actions.category()).isEmpty()) {
            errors.add(new FieldError("actions.category", "category"));
        }
        if (!actions.people().stream().allMatch(this::mayRead)) {
            errors.add(new FieldError("actions.named", "reader"));
        }
        if (actions.isEmpty()) {
            errors.add(new FieldError("actions", "noAction"));
        }
        for (int i = 0; i < wanted.conditions().size(); i++) {
            Condition condition = wanted.conditions().get(i);
            if (condition.field().isKeyword() && condition.values().contains("*")) {
                errors.add(new FieldError("conditions[" + i + "].values", "keyword"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private boolean mayRead(UUID person) {
        return accounts.find(new AccountId(person))
                .filter(account -> account.active() && account.may(Permission.READ_TICKETS))
                .isPresent();
    }

    static ClassificationRule build(RuleId id, long version, int position, DefineRule wanted) {
        return new ClassificationRule(
                id,
                version,
                wanted.name(),
                position,
                wanted.active(),
                wanted.match(),
                new Conditions(wanted.conditions()),
                wanted.actions());
    }

    private ClassificationRule load(UUID id, long version) {
        ClassificationRule rule =
                repository
                        .findById(new RuleId(id))
                        .orElseThrow(() -> new NotFound("classification-rule", id));
        if (rule.version() != version) {
            throw new Stale("classification-rule", id, rule.version());
        }
        return rule;
    }

    private static String key(ClassificationRule rule) {
        return rule.id().value().toString();
    }
}
