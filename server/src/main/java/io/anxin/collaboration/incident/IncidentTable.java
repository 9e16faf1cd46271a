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
                        "select declared_at, declared_by from collaboration.incident where ticket = ?")
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
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(Arrays.asList(ticket.value(), Row.timestamp(at), by))
                .update();
    }
}
