package io.anxin.ticket.automation.run;

import io.anxin.database.Row;
import io.anxin.shared.Filter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// On which tickets a timed rule has acted, for as long as its condition holds.
@Repository
class HoldTable {

    private final JdbcClient sql;
    private final Clock clock;

    HoldTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Lets go of those for which the condition no longer holds.
    void release(UUID rule, Filter holds) {
        List<Object> values = new ArrayList<>(List.of(rule));
        values.addAll(holds.parameters());
        sql.sql(
                        """
                        delete from ticket.automation_hold h using ticket.ticket t
                        where h.rule = ? and t.id = h.ticket and (%s) is not true
                        """
                                .formatted(holds.condition()))
                .params(values)
                .update();
    }

    /// Tickets for which the condition has begun to hold, in their order.
    List<Long> begun(UUID rule, Filter holds, long after, int most) {
        List<Object> values = new ArrayList<>(List.of(after));
        values.addAll(holds.parameters());
        values.add(rule);
        values.add(most);
        return sql.sql(
                        """
                        select t.id from ticket.ticket t
                        where t.id > ? and (%s) and not exists (
                            select 1 from ticket.automation_hold h where h.rule = ? and h.ticket = t.id)
                        order by t.id limit ?
                        """
                                .formatted(holds.condition()))
                .params(values)
                .query(Long.class)
                .list();
    }

    /// @return whether nobody has taken it before: whoever takes a ticket alone acts on it
    boolean take(UUID rule, long ticket) {
        return sql.sql(
                                """
                                insert into ticket.automation_hold (rule, ticket, at) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(rule, ticket, Row.time(clock.instant()))
                        .update()
                == 1;
    }

    /// Lets go of what rules held that are gone or stopped.
    void forget() {
        sql.sql(
                        """
                        delete from ticket.automation_hold h where not exists (
                            select 1 from ticket.automation_rule r where r.id = h.rule and r.active)
                        """)
                .update();
    }
}
