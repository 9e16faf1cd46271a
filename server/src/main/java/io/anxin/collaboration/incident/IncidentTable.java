package io.anxin.collaboration.incident;

import io.anxin.database.Row;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which tickets are major incidents.
@Repository
class IncidentTable {

    record Declared(Instant at, @Nullable UUID by) {}

    private final JdbcClient sql;

    IncidentTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Declared> find(TicketId ticket) {
        return sql.sql(
                        """
                        select declared_at, declared_by from collaboration.incident
                        where ticket = ? and withdrawn_at is null
                        """)
                .param(ticket.value())
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Declared(
                                    row.instant("declared_at"), row.uuidOrNull("declared_by"));
                        })
                .optional();
    }

    void declare(TicketId ticket, Instant at, @Nullable UUID by) {
        sql.sql(
                        """
                        insert into collaboration.incident (ticket, declared_at, declared_by)
                        values (?, ?, ?)
                        on conflict (ticket) do update
                        set declared_at = excluded.declared_at, declared_by = excluded.declared_by,
                            withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null
                        where incident.withdrawn_at is not null
                        """)
                .params(Arrays.asList(ticket.value(), Row.timestamp(at), by))
                .update();
    }

    /// Nobody declares, attaches or answers until the transaction ends.
    void lock(TicketId ticket) {
        sql.sql("select from collaboration.incident where ticket = ? for update")
                .param(ticket.value())
                .query((_, _) -> true)
                .list();
    }

    void withdraw(TicketId ticket, Instant at, @Nullable UUID by, String reason) {
        sql.sql(
                        """
                        update collaboration.incident
                        set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? where ticket = ?
                        """)
                .params(Arrays.asList(Row.time(at), by, reason, ticket.value()))
                .update();
    }
}
