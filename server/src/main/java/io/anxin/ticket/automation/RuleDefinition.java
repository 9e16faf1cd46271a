package io.anxin.ticket.automation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.anxin.ticket.action.TicketAction;
import io.anxin.ticket.condition.TicketCondition;
import io.anxin.ticket.happening.Occasion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// When, if, then.
///
/// @param occasions any of which wakes the rule; [Occasion#TIME_PASSED] only alone
/// @param condition on the ticket as it is when the rule looks at it
/// @param stop whether the rules behind it are left out when it has acted
public record RuleDefinition(
        @NotEmpty @Size(max = 12) List<@NotNull Occasion> occasions,
        @NotNull @Valid TicketCondition condition,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid TicketAction> actions,
        boolean stop) {

    public RuleDefinition {
        occasions = occasions == null ? List.of() : occasions.stream().distinct().sorted().toList();
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /// Whether it looks for tickets itself.
    @JsonIgnore
    public boolean isTimed() {
        return occasions.contains(Occasion.TIME_PASSED);
    }
}
