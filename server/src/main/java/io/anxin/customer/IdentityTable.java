package io.anxin.customer;

import io.anxin.database.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the addresses customers are recognised by, and of the merges they propose.
@Component
class IdentityTable {

    private final JdbcClient sql;

    IdentityTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CustomerId> owner(IdentityKind kind, String value) {
        return sql.sql("select customer from customer.identity where kind = ? and value = ?")
                .params(kind.name(), value)
                .query((row, _) -> new CustomerId(row.getObject("customer", UUID.class)))
                .optional();
    }

    /// The addresses of customers, by kind, oldest first; those without any are left out.
    Map<CustomerId, List<Identity>> of(Collection<CustomerId> ids) {
        Map<CustomerId, List<Identity>> found = new HashMap<>();
        sql.sql(
                        """
                        select customer, kind, value, written, added_at from customer.identity
                        where customer = any(?::uuid[]) order by kind, added_at, value
                        """)
                .param(CustomerTable.uuids(ids))
                .query(
                        result -> {
                            Row row = new Row(result);
                            found.computeIfAbsent(
                                            new CustomerId(row.uuid("customer")),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Identity(
                                                    row.constant("kind", IdentityKind.class),
                                                    row.text("value"),
                                                    row.text("written"),
                                                    row.instant("added_at")));
                        });
        return found;
    }

    /// Claims an address for a customer who may not exist yet. Waits while another transaction
    /// claims the same one.
    ///
    /// @return whether it was free
    boolean claim(Identity identity, CustomerId customer) {
        return sql.sql(
                                """
                                insert into customer.identity (kind, value, customer, written, added_at)
                                values (?, ?, ?, ?, ?) on conflict (kind, value) do nothing
                                """)
                        .params(
                                identity.kind().name(),
                                identity.value(),
                                customer.value(),
                                identity.written(),
                                Timestamp.from(identity.addedAt()))
                        .update()
                == 1;
    }

    boolean remove(IdentityKind kind, String value, CustomerId customer) {
        return sql.sql(
                                """
                                delete from customer.identity
                                where kind = ? and value = ? and customer = ?
                                """)
                        .params(kind.name(), value, customer.value())
                        .update()
                == 1;
    }

    /// Keeps that two customers may be one person.
    void propose(CustomerId one, CustomerId other, Identity shared, Instant now) {
        sql.sql(
                        """
                        insert into customer.merge_proposal (one, other, kind, value, at)
                        values (least(:one, :other), greatest(:one, :other), :kind, :value, :at)
                        on conflict do nothing
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .param("kind", shared.kind().name())
                .param("value", shared.value())
                .param("at", Timestamp.from(now))
                .update();
        compareAnew(List.of(one, other));
    }

    /// They wait to be compared with those who may be the same person.
    void compareAnew(Collection<CustomerId> ids) {
        sql.sql(
                        """
                        insert into customer.duplicate_due (customer)
                        select unnest(?::uuid[]) order by 1 on conflict do nothing
                        """)
                .param(CustomerTable.uuids(ids))
                .update();
    }
}
