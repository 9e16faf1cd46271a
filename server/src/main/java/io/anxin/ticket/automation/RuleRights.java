package io.anxin.ticket.automation;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Supervisors write the rules of their teams; who sees every team's tickets writes those of every
/// team. Whoever keeps the desk may read the rules that act on the own teams.
public final class RuleRights {

    private RuleRights() {}

    public static boolean mayRead(Actor actor, @Nullable UUID team) {
        return team == null || mayWrite(actor, team);
    }

    public static boolean mayWrite(Actor actor, @Nullable UUID team) {
        return actor.may(Permission.MANAGE_DESK)
                && (actor.seesEverything() || (team != null && actor.teams().contains(team)));
    }
}
