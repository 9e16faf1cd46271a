package io.anxin.demo;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The people of the demo company who answer tickets.
final class Staff {

    private final Map<AccountId, Actor> everybody = new HashMap<>();
    private final Map<TeamId, List<Actor>> agents;
    private final Actor supervisor;

    /// @param supervisor answers what no team has taken
    Staff(Map<TeamId, List<Actor>> agents, Actor supervisor) {
        this.agents = Map.copyOf(agents);
        this.supervisor = supervisor;
        agents.values()
                .forEach(team -> team.forEach(actor -> everybody.put(actor.account(), actor)));
    }

    static Actor actor(Account account) {
        return Actor.person(account, "demo");
    }

    /// The assignee, else the supervisor.
    Actor answering(@Nullable AccountId assignee) {
        return assignee == null ? supervisor : everybody.getOrDefault(assignee, supervisor);
    }

    /// Who answers: the assignee, else somebody of the team.
    Actor answering(@Nullable TeamId team, @Nullable AccountId assignee, RandomGenerator random) {
        Actor assigned = assignee == null ? null : everybody.get(assignee);
        if (assigned != null) {
            return assigned;
        }
        List<Actor> members = team == null ? List.of() : agents.getOrDefault(team, List.of());
        return members.isEmpty() ? supervisor : members.get(random.nextInt(members.size()));
    }
}
