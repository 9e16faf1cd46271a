package io.anxin.ticket.search;

import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.CustomersChanged;
import io.anxin.database.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/// Makes entries anew, newest first and a page at a time: of tickets whose customer is called
/// otherwise now, and all of them after a release that cuts texts in another way. Nodes take turns.
@Component
class SearchSweep {

    /// Grows whenever [SearchTerms] cuts in another way.
    static final int EDITION = 1;

    private static final int PAGE = 100;

    private final JdbcClient sql;
    private final SearchIndex index;
    private final Customers customers;
    private final TransactionTemplate transactions;

    SearchSweep(
            JdbcClient sql,
            SearchIndex index,
            Customers customers,
            TransactionTemplate transactions) {
        this.sql = sql;
        this.index = index;
        this.customers = customers;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void follow(CustomersChanged changed) {
        sql.sql(
                        """
                        insert into ticket.search_customer (customer, below)
                        select unnest(?::uuid[]), 9223372036854775807
                        on conflict (customer) do update set below = excluded.below
                        """)
                .param(Row.array(changed.customers()))
                .update();
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 8_000)
    void sweep() {
        while (Boolean.TRUE.equals(transactions.execute(_ -> customerPage()))) {}
        while (Boolean.TRUE.equals(transactions.execute(_ -> editionPage()))) {}
    }

    private record Waiting(UUID customer, long below) {}

    /// @return whether there may be more
    private boolean customerPage() {
        List<Waiting> waiting =
                sql.sql(
                                """
                                select customer, below from ticket.search_customer
                                order by customer limit 1 for update skip locked
                                """)
                        .query(
                                (row, _) ->
                                        new Waiting(row.getObject(1, UUID.class), row.getLong(2)))
                        .list();
        if (waiting.isEmpty()) {
            return false;
        }
        CustomerId customer = new CustomerId(waiting.getFirst().customer());
        Map<CustomerId, CustomerSummary> known = customers.summaries(Set.of(customer));
        List<Locked> page =
                locked("customer = ? and id < ?", customer.value(), waiting.getFirst().below());
        CustomerSummary summary = known.get(customer);
        if (page.isEmpty() || summary == null) {
            sql.sql("delete from ticket.search_customer where customer = ?")
                    .param(customer.value())
                    .update();
            return true;
        }
        SearchText text = KeptTexts.ofCustomer(summary);
        page.forEach(ticket -> index.replace(ticket.id(), text));
        sql.sql("update ticket.search_customer set below = ? where customer = ?")
                .params(page.getLast().id(), customer.value())
                .update();
        return true;
    }

    /// @return whether there is more
    private boolean editionPage() {
        List<Long> below =
                sql.sql(
                                """
                                update ticket.search_edition set edition = :edition,
                                    below = case when edition = :edition then below
                                        else 9223372036854775807 end
                                where edition <= :edition and (edition < :edition or below > 0)
                                returning below
                                """)
                        .param("edition", EDITION)
                        .query(Long.class)
                        .list();
        if (below.isEmpty()) {
            return false;
        }
        List<Locked> page = locked("id < ?", below.getFirst());
        Map<CustomerId, CustomerSummary> known =
                customers.summaries(
                        page.stream().map(Locked::customer).collect(Collectors.toSet()));
        page.forEach(ticket -> rebuild(ticket, known.get(ticket.customer())));
        sql.sql("update ticket.search_edition set below = ?")
                .param(page.isEmpty() ? 0 : page.getLast().id())
                .update();
        return !page.isEmpty();
    }

    private void rebuild(Locked ticket, @Nullable CustomerSummary customer) {
        SearchText fields = KeptTexts.ofFields(ticket.fields());
        if (customer == null) {
            index.replace(ticket.id(), fields);
        } else {
            index.replace(ticket.id(), fields, KeptTexts.ofCustomer(customer));
        }
    }

    private record Locked(long id, CustomerId customer, Map<String, Object> fields) {

        static Locked of(Row row) {
            return new Locked(
                    row.number("id"),
                    new CustomerId(row.uuid("customer")),
                    row.json("fields", new TypeReference<>() {}));
        }
    }

    private List<Locked> locked(String condition, Object... values) {
        return sql.sql(
                        "select id, customer, fields from ticket.ticket where "
                                + condition
                                + " order by id desc limit "
                                + PAGE
                                + " for no key update")
                .params(values)
                .query((row, _) -> Locked.of(new Row(row)))
                .list();
    }
}
