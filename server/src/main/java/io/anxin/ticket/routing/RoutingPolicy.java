package io.anxin.ticket.routing;

import io.anxin.ticket.routing.RoutingRule.Use;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/// In which order a team asks which rules.
///
/// @param version 0 for what holds when nothing was said
/// @param rules each rule once, the first asked first
/// @param capacity how many tickets a person of the team takes who has no own capacity
public record RoutingPolicy(long version, List<RuleUse> rules, int capacity) {

    /// How far one rule binds in a team.
    public record RuleUse(@NotNull RoutingRule rule, @NotNull Use use) {}

    /// What a team without own rules does.
    public static final RoutingPolicy USUAL =
            new RoutingPolicy(
                    0,
                    List.of(
                            new RuleUse(RoutingRule.ON_DUTY, Use.REQUIRED),
                            new RuleUse(RoutingRule.CAPACITY, Use.REQUIRED),
                            new RuleUse(RoutingRule.SKILL, Use.PREFERRED),
                            new RuleUse(RoutingRule.LANGUAGE, Use.PREFERRED),
                            new RuleUse(RoutingRule.LAST_AGENT, Use.PREFERRED),
                            new RuleUse(RoutingRule.LOAD, Use.PREFERRED),
                            new RuleUse(RoutingRule.IDLE, Use.PREFERRED),
                            new RuleUse(RoutingRule.SKILL_LEVEL, Use.OFF)),
                    15);

    /// The simple modes: whoever is next, and whoever has least.
    static final RoutingPolicy IN_TURN = new RoutingPolicy(0, List.of(), 1);

    static final RoutingPolicy LEAST_LOADED =
            new RoutingPolicy(0, List.of(new RuleUse(RoutingRule.LOAD, Use.PREFERRED)), 1);

    public RoutingPolicy {
        rules = List.copyOf(rules);
    }

    /// The rules that are asked, and behind them those of which nothing was said, switched off.
    List<RuleUse> complete() {
        List<RuleUse> all = new ArrayList<>(rules);
        for (RoutingRule rule : RoutingRule.values()) {
            if (rules.stream().noneMatch(each -> each.rule() == rule)) {
                all.add(new RuleUse(rule, Use.OFF));
            }
        }
        return all;
    }

    boolean asks(RoutingRule rule) {
        return rules.stream().anyMatch(each -> each.rule() == rule && each.use() != Use.OFF);
    }

    boolean asksForLoad() {
        return asks(RoutingRule.LOAD) || asks(RoutingRule.CAPACITY) || asks(RoutingRule.IDLE);
    }

    /// The same for what has waited: nobody gets more of it at once than the person can take.
    RoutingPolicy capped(int most) {
        List<RuleUse> capped = new ArrayList<>();
        capped.add(new RuleUse(RoutingRule.CAPACITY, Use.REQUIRED));
        rules.stream().filter(each -> each.rule() != RoutingRule.CAPACITY).forEach(capped::add);
        return new RoutingPolicy(version, capped, most);
    }

    /// The same where somebody has to be found: nothing is required, everything preferred.
    RoutingPolicy whoever() {
        return new RoutingPolicy(
                version,
                rules.stream()
                        .map(
                                each ->
                                        each.use() == Use.REQUIRED
                                                ? new RuleUse(each.rule(), Use.PREFERRED)
                                                : each)
                        .toList(),
                capacity);
    }
}
