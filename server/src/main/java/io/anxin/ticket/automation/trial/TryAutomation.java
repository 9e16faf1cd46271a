package io.anxin.ticket.automation.trial;

import io.anxin.ticket.action.Effect;
import io.anxin.ticket.automation.DefineAutomationRule;
import io.anxin.ticket.condition.Finding;
import io.anxin.ticket.happening.Occasion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/// A trial of a rule on the past; nothing is changed.
///
/// @param days how far to look back
record TryAutomation(@NotNull @Valid DefineAutomationRule rule, @Min(1) @Max(90) int days) {

    /// One time the rule would have acted.
    ///
    /// @param at when it would have
    /// @param findings what its condition would have found
    /// @param effects what it would have done; `UNCHANGED` where everything was so already
    @Schema(name = "AutomationMatch")
    record Match(
            long ticketId,
            String number,
            String subject,
            Instant at,
            Occasion occasion,
            List<Finding> findings,
            List<Effect> effects) {}

    /// @param lookedAt how many happenings, or tickets of a timed rule, were looked at
    /// @param complete false when there was more than a trial looks at
    /// @param matches how often the rule would have acted among those
    /// @param tickets on how many different tickets
    /// @param latest the latest matches
    @Schema(name = "AutomationTrialOutcome")
    record Outcome(int lookedAt, boolean complete, int matches, int tickets, List<Match> latest) {}
}
