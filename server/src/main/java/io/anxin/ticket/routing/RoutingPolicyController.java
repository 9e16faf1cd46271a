package io.anxin.ticket.routing;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.routing.RoutingPolicy.RuleUse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rules by which a team hands out work.
@RestController
@RequestMapping("/api/v1/routing/teams/{team}")
class RoutingPolicyController {

    /// @param version the version seen, 0 when nothing was said yet
    /// @param capacity how many tickets a person takes at once who has no own capacity
    record ReviseRouting(
            @PositiveOrZero long version,
            @NotNull @Size(max = 8) List<@NotNull @Valid RuleUse> rules,
            @Min(1) @Max(1_000) int capacity) {}

    private final RoutingPolicies policies;
    private final Teams teams;

    RoutingPolicyController(RoutingPolicies policies, Teams teams) {
        this.policies = policies;
        this.teams = teams;
    }

    /// Every rule in the order it is asked, those that are off last; version 0 is what is usual.
    @GetMapping
    RoutingPolicy showRouting(Actor actor, @PathVariable UUID team) {
        actor.require(Permission.READ_TICKETS);
        return complete(policies.of(teams.get(new TeamId(team)).id()));
    }

    @PutMapping
    RoutingPolicy reviseRouting(
            Actor actor, @PathVariable UUID team, @Valid @RequestBody ReviseRouting request) {
        return complete(
                policies.revise(
                        actor,
                        new TeamId(team),
                        request.version(),
                        request.rules(),
                        request.capacity()));
    }

    private static RoutingPolicy complete(RoutingPolicy policy) {
        return new RoutingPolicy(policy.version(), policy.complete(), policy.capacity());
    }
}
