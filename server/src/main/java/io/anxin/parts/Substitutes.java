package io.anxin.parts;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which part may take the place of which, from when until when.
@Service
public class Substitutes {

    /// Whether the part is still bought.
    public enum Kind {
        SUBSTITUTE,
        SUPERSEDED_BY
    }

    /// @param free units of the substitute that are free anywhere
    public record Substitute(
            UUID part,
            String number,
            String nameZh,
            String nameEn,
            Kind kind,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            int steps,
            BigDecimal free) {}

    private final JdbcClient sql;
    private final PartTable parts;
    private final Audit audit;

    Substitutes(JdbcClient sql, PartTable parts, Audit audit) {
        this.sql = sql;
        this.parts = parts;
        this.audit = audit;
    }

    /// Everything that may be used on that day instead of the part, near ones first, over any
    /// number of steps.
    public List<Substitute> of(Actor actor, PartId part, LocalDate day) {
        actor.require(Permission.READ_PARTS);
        return sql.sql(
                        """
                        with recursive way as (
                            select substitute, kind, valid_from, valid_until, 1 as steps
                            from parts.substitute
                            where part = :part and valid_from <= :day
                              and (valid_until is null or valid_until > :day)
                            union
                            select s.substitute, s.kind, s.valid_from, s.valid_until, w.steps + 1
                            from parts.substitute s join way w on s.part = w.substitute
                            where s.valid_from <= :day and (s.valid_until is null or s.valid_until > :day)
                              and w.steps < 20
                        )
                        select w.substitute as part, p.number, p.name_zh, p.name_en, w.kind, w.valid_from,
                               w.valid_until, w.steps,
                               coalesce((select sum(on_hand - reserved) from parts.balance b
                                         where b.part = w.substitute), 0) as free
                        from way w join parts.part p on p.id = w.substitute
                        order by w.steps, p.number
                        """)
                .param("part", part.value())
                .param("day", day)
                .query(Substitute.class)
                .list();
    }

    /// @throws SupersessionCycle when the substitute leads back to the part, on whatever day
    @Transactional
    public void add(
            Actor actor,
            PartId part,
            PartId substitute,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate until) {
        actor.require(Permission.PLAN_PARTS);
        // One writer at a time: two links that are harmless alone may close a circle together.
        sql.sql("select pg_advisory_xact_lock(hashtext('parts.substitute'))")
                .query((_, _) -> 1)
                .single();
        if (part.equals(substitute) || leads(substitute, part)) {
            throw new SupersessionCycle(parts.get(part).number(), parts.get(substitute).number());
        }
        sql.sql(
                        """
                        insert into parts.substitute (part, substitute, kind, valid_from, valid_until)
                        values (:part, :substitute, :kind, :from, :until)
                        on conflict (part, substitute) do update
                        set kind = excluded.kind, valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until
                        """)
                .param("part", part.value())
                .param("substitute", substitute.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .update();
        audit.record(
                actor, "substitute-added", "part", part.toString(), null, substitute.toString());
    }

    private boolean leads(PartId from, PartId to) {
        return sql.sql(
                        """
                        with recursive way(part) as (
                            select substitute from parts.substitute where part = ?
                            union select s.substitute from parts.substitute s join way w on s.part = w.part
                        )
                        select exists (select 1 from way where part = ?)
                        """)
                .params(from.value(), to.value())
                .query(Boolean.class)
                .single();
    }
}
