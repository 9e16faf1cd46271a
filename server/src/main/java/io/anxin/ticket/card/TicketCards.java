package io.anxin.ticket.card;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.name.NamedPerson;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.sight.TicketVisibility;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shows tickets in few words, and only those that the reader may see.
@Repository
public class TicketCards {

    private record Found(
            long id,
            String subject,
            State state,
            Priority priority,
            CustomerId customer,
            String locale,
            @Nullable UUID team,
            @Nullable AccountId assignee,
            Instant openedAt,
            int messages,
            @Nullable Long mergedInto) {}

    private final JdbcClient sql;
    private final Names names;

    TicketCards(JdbcClient sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /// Those of the tickets that exist and that the reader may see.
    public Map<TicketId, TicketCard> of(Actor reader, Collection<TicketId> ids) {
        Filter wanted =
                Filter.where("t.id = any(?::bigint[])", Filter.array(ids))
                        .and(TicketVisibility.of(reader).condition());
        List<Found> rows =
                sql.sql(
                                """
                                select t.id, t.subject, t.state, t.priority, t.customer, t.locale,
                                    t.team, t.assigned_to, t.opened_at, t.messages, t.merged_into
                                from ticket.ticket t
                                """
                                        + " where "
                                        + wanted.condition())
                        .params(wanted.parameters())
                        .query((row, _) -> found(new Row(row)))
                        .list();
        Map<CustomerId, CustomerSummary> customers =
                names.customers(rows.stream().map(Found::customer).toList());
        Map<TicketId, TicketCard> cards = new HashMap<>();
        rows.forEach(row -> cards.put(new TicketId(row.id()), named(row, customers)));
        return cards;
    }

    private TicketCard named(Found row, Map<CustomerId, CustomerSummary> customers) {
        NamedPerson assignee = names.personIf(row.assignee());
        return new TicketCard(
                row.id(),
                new TicketId(row.id()).number(),
                row.subject(),
                row.state(),
                row.priority(),
                row.customer().value(),
                Names.customer(row.customer(), customers).name(),
                row.locale(),
                row.team(),
                assignee == null ? null : assignee.id(),
                assignee == null ? null : assignee.name(),
                row.openedAt(),
                row.messages(),
                row.mergedInto());
    }

    private static Found found(Row row) {
        return new Found(
                row.number("id"),
                row.text("subject"),
                row.constant("state", State.class),
                row.constant("priority", Priority.class),
                new CustomerId(row.uuid("customer")),
                row.text("locale"),
                row.uuidOrNull("team"),
                row.id("assigned_to", AccountId::new),
                row.instant("opened_at"),
                (int) row.number("messages"),
                row.numberOrNull("merged_into"));
    }
}
