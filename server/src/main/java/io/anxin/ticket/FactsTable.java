package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The facts of tickets for reports. Confidential tickets are in no report: a report is read by
/// people whom they do not name. Nor are merged ones: their matter is counted once, in the ticket
/// in which it goes on.
@Repository
class FactsTable {

    private static final String COLUMNS =
            """
            select id, version, customer, kind, category, priority, team,
                participating_teams, assigned_to, state,
                opened_at, first_response_due_at, first_response_stopped_at,
                first_response_breached_at, resolution_due_at, resolved_at, resolved_by,
                resolution_breached_at, late, reopen_count, closed_at
            from ticket.ticket
            """;

    private static final String REPORTED = "named = '{}' and merged_into is null";

    private final JdbcClient sql;

    FactsTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<TicketFacts> of(Collection<TicketId> ids) {
        return sql.sql(COLUMNS + "where id = any(?::bigint[]) and " + REPORTED + " order by id")
                .param(Row.array(ids))
                .query((row, _) -> facts(row))
                .list();
    }

    Page<TicketFacts> after(@Nullable String after, int size) {
        long last = after == null ? 0 : Cursor.decode(after, 1).number(0);
        List<TicketFacts> rows =
                sql.sql(COLUMNS + "where id > ? and " + REPORTED + " order by id limit ?")
                        .params(last, size + 1)
                        .query((row, _) -> facts(row))
                        .list();
        return Page.of(rows, size, facts -> Cursor.of(facts.id()));
    }

    private static TicketFacts facts(ResultSet result) {
        Row row = new Row(result);
        return new TicketFacts(
                new TicketId(row.number("id")),
                row.number("version"),
                new CustomerId(row.uuid("customer")),
                row.constant("kind", Kind.class),
                row.uuidOrNull("category"),
                row.constant("priority", Priority.class),
                row.id("team", TeamId::new),
                row.ids("participating_teams", TeamId::new),
                row.id("assigned_to", AccountId::new),
                row.constant("state", State.class),
                row.instant("opened_at"),
                row.instantOrNull("first_response_due_at"),
                row.instantOrNull("first_response_stopped_at"),
                row.instantOrNull("first_response_breached_at"),
                row.instantOrNull("resolution_due_at"),
                row.instantOrNull("resolved_at"),
                row.id("resolved_by", AccountId::new),
                row.instantOrNull("resolution_breached_at"),
                row.truth("late"),
                (int) row.number("reopen_count"),
                row.instantOrNull("closed_at"));
    }
}
