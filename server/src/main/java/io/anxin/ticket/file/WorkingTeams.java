package io.anxin.ticket.file;

import io.anxin.organisation.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The teams that have a ticket in their queues.
///
/// @param leading whose calendar and people count; null while no team does
/// @param participating the others
public record WorkingTeams(@Nullable TeamId leading, List<TeamId> participating) {

    public WorkingTeams {
        participating =
                new LinkedHashSet<>(participating)
                        .stream().filter(each -> !each.equals(leading)).toList();
    }

    public static WorkingTeams of(@Nullable TeamId leading) {
        return new WorkingTeams(leading, List.of());
    }

    /// A participating team that takes the lead no longer merely takes part.
    WorkingTeams ledBy(TeamId team) {
        return new WorkingTeams(team, participating);
    }

    public WorkingTeams with(Collection<TeamId> others) {
        return new WorkingTeams(leading, List.copyOf(others));
    }

    public WorkingTeams and(Collection<TeamId> others) {
        List<TeamId> all = new ArrayList<>(participating);
        all.addAll(others);
        return with(all);
    }
}
