package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.row.TicketRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much work lies with whom.
@Repository
class Workload {

    private final JdbcClient sql;

    Workload(JdbcClient sql) {
        this.sql = sql;
    }

    /// Live tickets by person; who has none is missing.
    Map<AccountId, Long> liveTickets(Collection<AccountId> people) {
        Map<AccountId, Long> load = new HashMap<>();
        sql.sql(
                        """
                        select assigned_to, count(*) live from ticket.ticket
                        where assigned_to = any(?::uuid[]) and live group by assigned_to
                        """)
                .param(TicketRow.array(people))
                .query(
                        result -> {
                            TicketRow row = new TicketRow(result);
                            AccountId who = row.id("assigned_to", AccountId::new);
                            if (who != null) {
                                load.put(who, row.number("live"));
                            }
                        });
        return load;
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
}
