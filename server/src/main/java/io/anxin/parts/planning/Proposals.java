package io.anxin.parts.planning;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.parts.planning.Proposal.State;
import io.anxin.shared.Cursor;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the plans propose, and what a planner decided.
@Service
public class Proposals {

    private static final String COLUMNS =
            """
            select r.id, r.version, r.part, p.number, p.name_zh, p.name_en, l.code as place_code, r.period,
                   r.kind, r.quantity, r.position, r.on_order, r.reorder_point, r.lead_mean, r.level,
                   r.value, r.state, r.note, r.decided_by, r.decided_at
            from parts.proposal r
            join parts.part p on p.id = r.part
            join parts.place l on l.id = r.place
            """;

    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock;

    Proposals(JdbcClient sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that wait for a decision, the dearest first.
    public Page<Proposal> open(Actor actor, @Nullable String after, int size) {
        actor.require(Permission.READ_PARTS);
        String from = "";
        BigDecimal value = BigDecimal.ZERO;
        UUID id = new UUID(0, 0);
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            value = number(cursor.parts().getFirst());
            id = cursor.uuid(1);
            from = " and (r.value < :value or (r.value = :value and r.id > :id))";
        }
        List<Proposal> rows =
                sql.sql(
                                COLUMNS
                                        + "where r.state = 'OPEN'"
                                        + from
                                        + " order by r.value desc, r.id limit :most")
                        .param("value", value)
                        .param("id", id)
                        .param("most", size + 1)
                        .query(Proposal.class)
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.value(), last.id()));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new InvalidInput("after", "cursor");
        }
    }

    private Proposal get(UUID id) {
        return sql.sql(COLUMNS + "where r.id = ?")
                .param(id)
                .query(Proposal.class)
                .optional()
                .orElseThrow(() -> new NotFound("proposal", id));
    }

    /// @param quantity what is ordered, which may differ from what was proposed
    /// @throws ProposalDecided when it was decided before
    @Transactional
    public Proposal accept(Actor actor, UUID id, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new InvalidInput("quantity", "quantity.positive");
        }
        return decide(actor, id, State.ACCEPTED, quantity, "");
    }

    /// @param note why not
    /// @throws ProposalDecided when it was decided before
    @Transactional
    public Proposal reject(Actor actor, UUID id, String note) {
        return decide(actor, id, State.REJECTED, get(id).quantity(), note);
    }

    private Proposal decide(Actor actor, UUID id, State state, BigDecimal quantity, String note) {
        actor.require(Permission.PLAN_PARTS);
        Proposal before = get(id);
        int decided =
                sql.sql(
                                """
                                update parts.proposal
                                set state = :state, quantity = :quantity, note = :note, decided_by = :by,
                                    decided_at = :at, version = version + 1
                                where id = :id and state = 'OPEN'
                                """)
                        .param("state", state.name())
                        .param("quantity", quantity)
                        .param("note", note)
                        .param("by", actor.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update();
        if (decided == 0) {
            throw new ProposalDecided(String.valueOf(get(id).decidedBy()));
        }
        Proposal after = get(id);
        audit.record(actor, "proposal-decided", "proposal", id.toString(), before, after);
        return after;
    }
}
