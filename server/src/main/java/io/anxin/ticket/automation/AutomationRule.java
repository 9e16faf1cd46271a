package io.anxin.ticket.automation;

import io.anxin.organisation.TeamId;
import io.anxin.shared.Bilingual;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// One rule.
///
/// @param team whose tickets it acts on; null for those of every team
/// @param position its place among the rules of its team
@Table(schema = "ticket", name = "automation_rule")
public record AutomationRule(
        @Id UUID id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        @Nullable UUID team,
        RuleDefinition definition,
        int position,
        boolean active) {

    /// In which rules act: those of every team, then those of the team.
    public static final Comparator<AutomationRule> ORDER =
            Comparator.<AutomationRule, Boolean>comparing(rule -> rule.team() != null)
                    .thenComparing(rule -> String.valueOf(rule.team()))
                    .thenComparingInt(AutomationRule::position)
                    .thenComparing(AutomationRule::id);

    public boolean concerns(@Nullable TeamId of) {
        return team == null || (of != null && of.value().equals(team));
    }

    AutomationRule at(int place) {
        return new AutomationRule(id, version, name, team, definition, place, active);
    }

    AutomationRule active(boolean now) {
        return new AutomationRule(id, version, name, team, definition, position, now);
    }
}
