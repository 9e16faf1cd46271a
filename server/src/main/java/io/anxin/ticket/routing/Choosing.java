package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.ticket.routing.Candidate.Acquaintance;
import io.anxin.ticket.routing.Choice.Effect;
import io.anxin.ticket.routing.Choice.Step;
import io.anxin.ticket.routing.Choice.Verdict;
import io.anxin.ticket.routing.RoutingPolicy.RuleUse;
import io.anxin.ticket.routing.RoutingRule.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses one of the members of a team. Those who can be given something are narrowed by one rule
/// after the other; whoever is left takes turns. Pure, and the same for the real thing and the dry
/// run. Rules: `docs/policies/routing.md`.
final class Choosing {

    private final Need need;
    private final List<RuleUse> asked;
    private List<Candidate> left;
    private final List<Step> steps = new ArrayList<>();
    private final Map<AccountId, List<Verdict>> verdicts = new LinkedHashMap<>();

    private Choosing(List<Candidate> all, Need need, RoutingPolicy policy) {
        this.need = need;
        this.asked = policy.rules().stream().filter(each -> each.use() != Use.OFF).toList();
        this.left = all.stream().filter(Candidate::isFree).toList();
        all.forEach(candidate -> verdicts.put(candidate.id(), new ArrayList<>()));
    }

    /// @param all the members of the team in the order of turns
    /// @param last whose turn it was last
    static Choice choose(
            List<Candidate> all, Need need, RoutingPolicy policy, @Nullable AccountId last) {
        Choosing choosing = new Choosing(all, need, policy);
        choosing.asked.forEach(each -> choosing.ask(each, all));
        List<AccountId> ids = choosing.left.stream().map(Candidate::id).toList();
        List<AccountId> turns = all.stream().map(Candidate::id).toList();
        return new Choice(
                ids.isEmpty() ? null : Turns.next(turns, ids, last),
                choosing.steps,
                choosing.verdicts);
    }

    private void ask(RuleUse each, List<Candidate> all) {
        List<Candidate> before = left;
        List<Candidate> passing = passing(each.rule(), before);
        for (Candidate candidate : all) {
            verdictsOf(candidate)
                    .add(
                            !before.contains(candidate)
                                    ? Verdict.OUT
                                    : passing.contains(candidate)
                                            ? Verdict.PASSED
                                            : Verdict.FAILED);
        }
        Effect effect = effect(each.use(), before.size(), passing.size());
        if (effect != Effect.PASSED_OVER) {
            left = passing;
        }
        steps.add(new Step(each.rule(), each.use(), effect, left.size()));
    }

    private static Effect effect(Use use, int before, int passing) {
        if (passing == before) {
            return Effect.KEPT_ALL;
        }
        if (passing > 0) {
            return Effect.NARROWED;
        }
        return use == Use.REQUIRED ? Effect.LEFT_NOBODY : Effect.PASSED_OVER;
    }

    private List<Candidate> passing(RoutingRule rule, List<Candidate> of) {
        return switch (rule) {
            case ON_DUTY -> of.stream().filter(Candidate::onDuty).toList();
            case SKILL -> of.stream().filter(need::metBy).toList();
            case LANGUAGE -> of.stream().filter(c -> c.speaks(need.language())).toList();
            case CAPACITY -> of.stream().filter(c -> c.load() < c.capacity()).toList();
            case LAST_AGENT -> acquainted(of);
            case SKILL_LEVEL -> best(of, Comparator.comparingInt(c -> -need.levelOf(c)));
            case LOAD -> best(of, Choosing::byLoad);
            case IDLE -> best(of, Comparator.comparing(Choosing::idleSince));
        };
    }

    private static List<Candidate> acquainted(List<Candidate> of) {
        List<Candidate> ticket = of.stream().filter(c -> c.knows() == Acquaintance.TICKET).toList();
        return ticket.isEmpty()
                ? of.stream().filter(c -> c.knows() == Acquaintance.CUSTOMER).toList()
                : ticket;
    }

    /// The smaller share of the capacity in use; the shares are compared without dividing.
    private static int byLoad(Candidate one, Candidate other) {
        return Long.compare(
                (long) one.load() * other.capacity(), (long) other.load() * one.capacity());
    }

    private static Instant idleSince(Candidate candidate) {
        return candidate.lastGivenAt() == null ? Instant.MIN : candidate.lastGivenAt();
    }

    private static List<Candidate> best(List<Candidate> of, Comparator<Candidate> order) {
        return of.stream()
                .min(order)
                .map(best -> of.stream().filter(c -> order.compare(c, best) == 0).toList())
                .orElse(List.of());
    }

    private List<Verdict> verdictsOf(Candidate candidate) {
        return verdicts.computeIfAbsent(candidate.id(), _ -> new ArrayList<>());
    }
}
