package io.anxin.ticket.sla;

import io.anxin.customer.Tier;
import io.anxin.database.Row;
import io.anxin.shared.Snapshot;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The policies in force, held in memory.
@Service
class SlaPolicies {

    private final JdbcClient sql;
    private final Snapshot<List<SlaPolicy>> inForce;

    SlaPolicies(JdbcClient sql) {
        this.sql = sql;
        this.inForce = new Snapshot<>(this::load);
    }

    /// The policy that fits most exactly.
    Optional<SlaPolicy> match(ServiceCase with) {
        return inForce.get().stream()
                .filter(policy -> policy.active() && policy.fit(with) >= 0)
                .max(Comparator.comparingInt(policy -> policy.fit(with)));
    }

    /// Every policy, the broadest first.
    List<SlaPolicy> list() {
        return inForce.get();
    }

    void changed() {
        inForce.changed();
    }

    private List<SlaPolicy> load() {
        return sql.sql(
                        """
                        select * from ticket.sla_policy
                        order by contract nulls first, tier nulls first, kind nulls first, priority nulls first
                        """)
                .query((row, _) -> policy(row))
                .list();
    }

    private static SlaPolicy policy(ResultSet result) {
        Row row = new Row(result);
        return new SlaPolicy(
                row.uuid("id"),
                row.number("version"),
                row.uuidOrNull("contract"),
                constant(row, "tier", Tier.class),
                constant(row, "kind", Kind.class),
                constant(row, "priority", Priority.class),
                (int) row.number("first_response_minutes"),
                (int) row.number("next_response_minutes"),
                (int) row.number("resolution_minutes"),
                (int) row.number("on_site_minutes"),
                row.truth("round_the_clock"),
                new Ladder(
                        (int) row.number("warning_percent"),
                        (int) row.number("supervisor_percent"),
                        (int) row.number("director_percent")),
                row.truth("active"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Row row, String column, Class<E> type) {
        String text = row.textOrNull(column);
        return text == null ? null : Enum.valueOf(type, text);
    }
}
