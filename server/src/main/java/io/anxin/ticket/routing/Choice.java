package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.ticket.routing.RoutingRule.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who was chosen, and how it came to that.
///
/// @param chosen null when the ticket waits
/// @param steps the rules in the order they were asked
/// @param verdicts of each candidate, one for each step
public record Choice(
        @Nullable AccountId chosen, List<Step> steps, Map<AccountId, List<Verdict>> verdicts) {

    public Choice {
        steps = List.copyOf(steps);
    }

    /// What a rule did.
    ///
    /// @param left how many candidates were left after it
    public record Step(RoutingRule rule, Use use, Effect effect, int left) {}

    public enum Effect {
        /// Left fewer than there were.
        NARROWED,
        /// Everybody who was left passed.
        KEPT_ALL,
        /// Nobody would have been left, so it was not counted.
        PASSED_OVER,
        /// Nobody is left; the ticket waits.
        LEFT_NOBODY
    }

    /// What a rule says of one candidate.
    public enum Verdict {
        PASSED,
        FAILED,
        /// Was out already.
        OUT
    }

    /// The rules that decided.
    public List<RoutingRule> decisive() {
        return steps.stream()
                .filter(step -> step.effect() == Effect.NARROWED)
                .map(Step::rule)
                .toList();
    }

    /// The rule that left nobody; null when somebody was chosen or nobody was there at all.
    public @Nullable RoutingRule missing() {
        return steps.stream()
                .filter(step -> step.effect() == Effect.LEFT_NOBODY)
                .map(Step::rule)
                .findFirst()
                .orElse(null);
    }
}
