package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much work lies with whom.
@Repository
public class Workload {

    /// @param live tickets that are not over
    /// @param active those of them that wait for nobody else
    /// @param lastGivenAt when the latest of them was given; null when there is none
    public record Load(int live, int active, @Nullable Instant lastGivenAt) {

        static final Load NONE = new Load(0, 0, null);
    }

    private final JdbcClient sql;

    Workload(JdbcClient sql) {
        this.sql = sql;
    }

    /// By person; who has nothing is missing.
    public Map<AccountId, Load> of(Collection<AccountId> people) {
        Map<AccountId, Load> loads = new HashMap<>();
        sql.sql(
                        """
                        select assigned_to, count(*) as live,
                            count(*) filter (where waiting_since is null) as active,
                            max(assigned_at) as last_given
                        from ticket.ticket
                        where assigned_to = any(?::uuid[]) and live group by assigned_to
                        """)
                .param(Row.array(people))
                .query(
                        result -> {
                            Row row = new Row(result);
                            AccountId who = row.id("assigned_to", AccountId::new);
                            if (who != null) {
                                loads.put(
                                        who,
                                        new Load(
                                                (int) row.number("live"),
                                                (int) row.number("active"),
                                                row.instantOrNull("last_given")));
                            }
                        });
        return loads;
    }

    /// Who got the latest ticket of a team.
    Optional<AccountId> latestAssignee(TeamId team) {
        return sql.sql(
                        """
                        select assigned_to from ticket.ticket
                        where team = ? and live and assigned_to is not null
                        order by last_activity_at desc, id desc limit 1
                        """)
                .param(team.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /// Who has the latest other ticket of a customer that anybody has.
    Optional<AccountId> latestAgentOf(CustomerId customer, @Nullable Long except) {
        return sql.sql(
                        """
                        select assigned_to from ticket.ticket
                        where customer = ? and assigned_to is not null and id <> ?
                        order by last_activity_at desc, id desc limit 1
                        """)
                .params(customer.value(), except == null ? 0L : except)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /// Who had a ticket last, of whom it is known: who has it, or who gave the first answer.
    Optional<AccountId> lastAgentOf(long ticket) {
        return sql.sql(
                        """
                        select coalesce(assigned_to, replied_by) from ticket.ticket where id = ?
                        """)
                .param(ticket)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(found -> found)
                .map(AccountId::new);
    }
}
