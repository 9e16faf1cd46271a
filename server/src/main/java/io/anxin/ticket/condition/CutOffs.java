package io.anxin.ticket.condition;

import io.anxin.organisation.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The latest instant that lies an amount of working time back, by team: whatever happened then or
/// earlier happened at least that much working time ago.
///
/// @param elapsed for tickets without a team, whose time passes round the clock
record CutOffs(Instant elapsed, Map<UUID, Instant> byTeam) {

    CutOffs {
        byTeam = Map.copyOf(byTeam);
    }

    Instant of(@Nullable TeamId team) {
        return team == null ? elapsed : byTeam.getOrDefault(team.value(), elapsed);
    }
}
