package io.anxin.ticket.routing;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import io.anxin.ticket.routing.RoutingPolicy.RuleUse;
import io.anxin.ticket.routing.RoutingRule.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/// The rules by which each team hands out work, held in memory.
@Service
public class RoutingPolicies {

    private static final String SUBJECT = "routing-policy";
    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient sql;
    private final Teams teams;
    private final Audit audit;
    private final Snapshot<Map<TeamId, RoutingPolicy>> all;

    RoutingPolicies(JdbcClient sql, Teams teams, Audit audit) {
        this.sql = sql;
        this.teams = teams;
        this.audit = audit;
        this.all = new Snapshot<>(this::load);
    }

    public RoutingPolicy of(TeamId team) {
        return all.get().getOrDefault(team, RoutingPolicy.USUAL);
    }

    /// @throws Stale when the version is not the current one
    /// @throws InvalidInput when a rule is named twice or required though it only chooses
    @Transactional
    public RoutingPolicy revise(
            Actor actor, TeamId team, long version, List<RuleUse> rules, int capacity) {
        actor.require(Permission.MANAGE_DESK);
        teams.get(team);
        check(rules, capacity);
        all.changed();
        RoutingPolicy before = of(team);
        if (before.version() != version) {
            throw new Stale(SUBJECT, team, before.version());
        }
        RoutingPolicy after = new RoutingPolicy(version + 1, rules, capacity);
        if (write(team, after) == 0) {
            throw new Stale(SUBJECT, team, before.version());
        }
        audit.record(actor, "routing-revised", SUBJECT, team.toString(), before, after);
        return after;
    }

    private static void check(List<RuleUse> rules, int capacity) {
        if (capacity < 1 || capacity > MOST_AT_ONCE) {
            throw new InvalidInput("capacity", "range", 1, MOST_AT_ONCE);
        }
        long different = rules.stream().map(RuleUse::rule).distinct().count();
        if (different < rules.size()) {
            throw new InvalidInput("rules", "ruleTwice");
        }
        for (int i = 0; i < rules.size(); i++) {
            RuleUse each = rules.get(i);
            if (each.use() == Use.REQUIRED && !each.rule().canBeRequired()) {
                throw new InvalidInput("rules[" + i + "].use", "onlyChooses");
            }
        }
    }

    private int write(TeamId team, RoutingPolicy policy) {
        return sql.sql(
                        """
                        insert into ticket.routing_policy (team, version, rules, capacity)
                        values (:team, :version, :rules, :capacity)
                        on conflict (team) do update
                        set version = excluded.version, rules = excluded.rules,
                            capacity = excluded.capacity
                        where routing_policy.version = excluded.version - 1
                        """)
                .param("team", team.value())
                .param("version", policy.version())
                .param("rules", Jsonb.of(policy.rules()))
                .param("capacity", policy.capacity())
                .update();
    }

    private Map<TeamId, RoutingPolicy> load() {
        Map<TeamId, RoutingPolicy> policies = new HashMap<>();
        sql.sql("select team, version, rules, capacity from ticket.routing_policy")
                .query(
                        result -> {
                            Row row = new Row(result);
                            policies.put(
                                    Objects.requireNonNull(row.id("team", TeamId::new)),
                                    new RoutingPolicy(
                                            row.number("version"),
                                            row.json(
                                                    "rules", new TypeReference<List<RuleUse>>() {}),
                                            (int) row.number("capacity")));
                        });
        return policies;
    }
}
