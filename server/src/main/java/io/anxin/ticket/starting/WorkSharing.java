package io.anxin.ticket.starting;

import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.category.DefineCategory;
import io.anxin.ticket.category.NeededSkill;
import io.anxin.ticket.routing.RoutingPolicies;
import io.anxin.ticket.routing.RoutingPolicy;
import io.anxin.ticket.routing.RoutingPolicy.RuleUse;
import io.anxin.ticket.routing.RoutingRule;
import io.anxin.ticket.routing.RoutingRule.Use;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says by which rules a desk that begins hands out work. All of it can be changed afterwards.
@Service
public class WorkSharing {

    private final Categories categories;
    private final RoutingPolicies policies;

    WorkSharing(Categories categories, RoutingPolicies policies) {
        this.categories = categories;
        this.policies = policies;
    }

    /// Says what whoever works on a category must be able to do; nothing happens when there is no
    /// such category.
    ///
    /// @param category its English name
    /// @param skills the lowest level that will do, by skill
    @Transactional
    public void ask(Actor actor, String category, Map<UUID, Integer> skills) {
        List<NeededSkill> needed =
                skills.entrySet().stream()
                        .map(each -> new NeededSkill(each.getKey(), each.getValue()))
                        .toList();
        categories.list().stream()
                .filter(each -> each.name().en().equals(category))
                .findFirst()
                .ifPresent(
                        each -> categories.revise(actor, each.id().value(), asking(each, needed)));
    }

    private static DefineCategory asking(Category category, List<NeededSkill> skills) {
        return new DefineCategory(
                category.version(),
                category.parent() == null ? null : category.parent().value(),
                category.kind(),
                category.name(),
                category.team(),
                skills,
                category.active(),
                category.position());
    }

    /// Lets a team ask these rules in this order.
    ///
    /// @param rules how far each binds, by name: `SKILL REQUIRED`
    /// @param capacity how many tickets a person of the team takes at once who has no own capacity
    @Transactional
    public void share(Actor actor, TeamId team, List<String> rules, int capacity) {
        RoutingPolicy before = policies.of(team);
        policies.revise(
                actor,
                team,
                before.version(),
                rules.stream().map(WorkSharing::rule).toList(),
                capacity);
    }

    private static RuleUse rule(String words) {
        String[] parts = words.split(" ", 2);
        return new RuleUse(RoutingRule.valueOf(parts[0]), Use.valueOf(parts[1]));
    }
}
