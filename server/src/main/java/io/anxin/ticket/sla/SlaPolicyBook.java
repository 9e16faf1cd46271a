package io.anxin.ticket.sla;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The policies as those who keep the desk in order write them. An edit counts for clocks that
/// start or are retargeted from then on: what was promised before stands in the events of the
/// clocks, and every version of a policy in the audit.
@Service
class SlaPolicyBook {

    private final SlaPolicies policies;
    private final JdbcClient sql;
    private final Audit audit;

    SlaPolicyBook(SlaPolicies policies, JdbcClient sql, Audit audit) {
        this.policies = policies;
        this.sql = sql;
        this.audit = audit;
    }

    List<SlaPolicy> list(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return policies.list();
    }

    /// What the policy said before, newest first.
    Page<Audit.Entry> editions(Actor actor, UUID id, @Nullable String after, int size) {
        actor.require(Permission.READ_TICKETS);
        return audit.of("sla-policy", id.toString(), after, size);
    }

    /// @throws InvalidInput when there is a policy for the same case, or the times contradict
    @Transactional
    SlaPolicy define(Actor actor, DefineSlaPolicy wanted) {
        actor.require(Permission.MANAGE_DESK);
        SlaPolicy policy = wanted.policy(Ids.next(), 1);
        policies.changed();
        write(
                policy,
                """
                insert into ticket.sla_policy (id, version, contract, tier, kind, priority,
                    first_response_minutes, next_response_minutes, resolution_minutes,
                    on_site_minutes, round_the_clock, warning_percent, supervisor_percent,
                    director_percent, active)
                values (:id, 1, :contract, :tier, :kind, :priority, :firstResponse, :nextResponse,
                    :resolution, :onSite, :always, :warning, :supervisor, :director, :active)
                """);
        audit.record(actor, "policy-defined", "sla-policy", policy.id().toString(), null, policy);
        return policy;
    }

    @Transactional
    SlaPolicy revise(Actor actor, UUID id, DefineSlaPolicy wanted) {
        actor.require(Permission.MANAGE_DESK);
        policies.changed();
        SlaPolicy before =
                policies.list().stream()
                        .filter(policy -> policy.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("sla-policy", id));
        SlaPolicy after = wanted.policy(id, wanted.version() + 1);
        int written =
                write(
                        after,
                        """
                        update ticket.sla_policy
                        set version = version + 1, contract = :contract, tier = :tier,
                            kind = :kind, priority = :priority,
                            first_response_minutes = :firstResponse,
                            next_response_minutes = :nextResponse,
                            resolution_minutes = :resolution, on_site_minutes = :onSite,
                            round_the_clock = :always, warning_percent = :warning,
                            supervisor_percent = :supervisor, director_percent = :director,
                            active = :active
                        where id = :id and version = :version - 1
                        """);
        if (written == 0) {
            throw new Stale("sla-policy", id, before.version());
        }
        audit.record(actor, "policy-revised", "sla-policy", id.toString(), before, after);
        return after;
    }

    private int write(SlaPolicy policy, String statement) {
        check(policy);
        try {
            return bound(policy, statement).update();
        } catch (DuplicateKeyException e) {
            InvalidInput taken = new InvalidInput("priority", "samePolicy");
            taken.initCause(e);
            throw taken;
        }
    }

    private static void check(SlaPolicy policy) {
        if (policy.firstResponseMinutes() > policy.resolutionMinutes()) {
            throw new InvalidInput("resolutionMinutes", "tooSmall", policy.firstResponseMinutes());
        }
        Ladder ladder = policy.ladder();
        if (ladder.supervisorPercent() < ladder.warningPercent()) {
            throw new InvalidInput("supervisorPercent", "tooSmall", ladder.warningPercent());
        }
        if (ladder.directorPercent() < ladder.supervisorPercent()) {
            throw new InvalidInput("directorPercent", "tooSmall", ladder.supervisorPercent());
        }
    }

    private JdbcClient.StatementSpec bound(SlaPolicy policy, String statement) {
        return sql.sql(statement)
                .param("id", policy.id())
                .param("version", policy.version())
                .param("contract", policy.contract())
                .param("tier", name(policy.tier()))
                .param("kind", name(policy.kind()))
                .param("priority", name(policy.priority()))
                .param("firstResponse", policy.firstResponseMinutes())
                .param("nextResponse", policy.nextResponseMinutes())
                .param("resolution", policy.resolutionMinutes())
                .param("onSite", policy.onSiteMinutes())
                .param("always", policy.roundTheClock())
                .param("warning", policy.ladder().warningPercent())
                .param("supervisor", policy.ladder().supervisorPercent())
                .param("director", policy.ladder().directorPercent())
                .param("active", policy.active());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
