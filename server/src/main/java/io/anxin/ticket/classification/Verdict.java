package io.anxin.ticket.classification;

import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what the matching rules say: the first to set a value wins, tags and named people add
/// up.
final class Verdict {

    private @Nullable Kind kind;
    private @Nullable UUID category;
    private @Nullable Severity severity;
    private @Nullable Impact impact;
    private @Nullable UUID team;
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<UUID> named = new LinkedHashSet<>();
    private final List<Classification.Reason> reasons = new ArrayList<>();

    void add(ClassificationRule rule, List<String> found) {
        Actions actions = rule.actions();
        kind = first(kind, actions.kind());
        category = first(category, actions.category());
        severity = first(severity, actions.severity());
        impact = first(impact, actions.impact());
        team = first(team, actions.team());
        tags.addAll(actions.tags());
        named.addAll(actions.people());
        reasons.add(new Classification.Reason(rule.id().value(), rule.name(), List.copyOf(found)));
    }

    /// @param defaultTeams team by category, for a verdict in which no rule named a team
    Classification conclude(Map<UUID, UUID> defaultTeams) {
        if (reasons.isEmpty()) {
            return Classification.NONE;
        }
        UUID fallback = category == null ? null : defaultTeams.get(category);
        return new Classification(
                kind,
                category,
                severity,
                impact,
                first(team, fallback),
                List.copyOf(tags),
                List.copyOf(named),
                List.copyOf(reasons));
    }

    private static <T> @Nullable T first(@Nullable T earlier, @Nullable T later) {
        return earlier != null ? earlier : later;
    }
}
