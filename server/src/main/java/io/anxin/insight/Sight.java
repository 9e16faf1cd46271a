package io.anxin.insight;

import io.anxin.insight.FactQueries.OpenRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose figures a reader sees.
///
/// @param teams null for those of everybody
record Sight(@Nullable Set<UUID> teams) {

    /// Whether what that team leads is counted.
    boolean leads(@Nullable UUID team) {
        return teams == null || (team != null && teams.contains(team));
    }

    /// Open tickets in which each team takes part while another one leads them.
    Map<UUID, Dashboard.TakesPart> takingPart(List<OpenRow> open) {
        Map<UUID, Dashboard.TakesPart> parts = new HashMap<>();
        for (OpenRow row : open) {
            for (UUID team : row.participating()) {
                if (leads(team)) {
                    parts.merge(team, of(row), Dashboard.TakesPart::plus);
                }
            }
        }
        return parts;
    }

    /// Open tickets in which one of the teams takes part while none of them leads; each once.
    Dashboard.TakesPart takingPartOnly(List<OpenRow> open) {
        return open.stream()
                .filter(row -> !leads(row.team()))
                .filter(row -> row.participating().stream().anyMatch(this::leads))
                .map(Sight::of)
                .reduce(Dashboard.TakesPart.NONE, Dashboard.TakesPart::plus);
    }

    private static Dashboard.TakesPart of(OpenRow row) {
        return new Dashboard.TakesPart(row.tickets(), row.overdue());
    }
}
