package io.anxin.ticket.sla;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
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

    /// @throws InvalidInput when there is a policy for the same case, or the times contradict
    @Transactional
    SlaPolicy define(Actor actor, DefineSlaPolicy wanted) {
        actor.require(Permission.MANAGE_DESK);
        SlaPolicy policy = build(Ids.next(), 1, wanted);
        policies.changed();
        write(
                policy,
                """
                insert into ticket.sla_policy (id, version, tier, kind, priority,
                    first_response_minutes, resolution_minutes, round_the_clock, active)
                values (:id, 1, :tier, :kind, :priority, :firstResponse, :resolution, :always,
                    :active)
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
        SlaPolicy after = build(id, wanted.version() + 1, wanted);
        int written =
                write(
                        after,
                        """
                        update ticket.sla_policy
                        set version = version + 1, tier = :tier, kind = :kind,
                            priority = :priority, first_response_minutes = :firstResponse,
                            resolution_minutes = :resolution, round_the_clock = :always,
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
        if (policy.firstResponseMinutes() > policy.resolutionMinutes()) {
            throw new InvalidInput("resolutionMinutes", "tooSmall", policy.firstResponseMinutes());
        }
        try {
            return sql.sql(statement)
                    .param("id", policy.id())
                    .param("version", policy.version())
                    .param("tier", name(policy.tier()))
                    .param("kind", name(policy.kind()))
                    .param("priority", name(policy.priority()))
                    .param("firstResponse", policy.firstResponseMinutes())
                    .param("resolution", policy.resolutionMinutes())
                    .param("always", policy.roundTheClock())
                    .param("active", policy.active())
                    .update();
        } catch (DuplicateKeyException e) {
            InvalidInput taken = new InvalidInput("priority", "samePolicy");
            taken.initCause(e);
            throw taken;
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static SlaPolicy build(UUID id, long version, DefineSlaPolicy wanted) {
        return new SlaPolicy(
                id,
                version,
                wanted.tier(),
                wanted.kind(),
                wanted.priority(),
                wanted.firstResponseMinutes(),
                wanted.resolutionMinutes(),
                wanted.roundTheClock(),
                wanted.active());
    }
}
