package io.anxin.customer;

import io.anxin.customer.matching.SearchText;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.shared.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the customers. What follows from a row (effective tier, search terms) is written
/// with it.
@Component
class CustomerTable {

    /// What the search text of a customer is made from.
    private record Named(UUID id, String name, @Nullable String company) {}

    private final JdbcClient sql;
    private final IdentityTable identities;
    private final ApplicationEventPublisher events;

    CustomerTable(JdbcClient sql, IdentityTable identities, ApplicationEventPublisher events) {
        this.sql = sql;
        this.identities = identities;
        this.events = events;
    }

    Optional<Customer> find(CustomerId id) {
        return sql.sql(
                        """
                        select id, version, name, company, tier, locale, zone, tags, notes, created_at
                        from customer.customer where id = ? and merged_into is null
                        """)
                .param(id.value())
                .query((row, _) -> customer(row))
                .optional();
    }

    Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("customer", id));
    }

    void insert(Customer customer, @Nullable Company company, List<Identity> addresses) {
        SearchText search =
                searchText(customer.name(), company == null ? null : company.name(), addresses);
        row(
                        sql.sql(
                                """
                                insert into customer.customer (id, version, name, name_key, company,
                                    tier, locale, zone, tags, notes, effective_tier, searched, terms,
                                    created_at)
                                values (:id, :version, :name, :key, :company, :tier, :locale, :zone,
                                    :tags, :notes, :effective, :searched, :terms, :created)
                                """),
                        customer)
                .param("effective", effective(customer, company).name())
                .param("searched", search.text())
                .param("terms", search.terms().toArray(String[]::new))
                .param("created", Timestamp.from(customer.createdAt()))
                .update();
        identities.compareAnew(List.of(customer.id()));
    }

    /// @param customer the next version
    /// @throws Stale when another one was written since
    void update(Customer customer) {
        int written =
                row(
                                sql.sql(
                                        """
                                        update customer.customer
                                        set version = :version, name = :name, name_key = :key,
                                            company = :company, tier = :tier, locale = :locale,
                                            zone = :zone, tags = :tags, notes = :notes
                                        where id = :id and version = :version - 1
                                          and merged_into is null
                                        """),
                                customer)
                        .update();
        if (written == 0) {
            throw new Stale("customer", customer.id(), get(customer.id()).version());
        }
        derive(List.of(customer.id()));
    }

    /// Writes anew what follows from the rows, after a name, a company or an address changed, and
    /// tells whose tier that has changed.
    void derive(Collection<CustomerId> ids) {
        Map<CustomerId, Tier> before = tiers(ids);
        deriveSearch(ids);
        List<Tier.Changed.Entitlement> changes =
                tiers(ids).entrySet().stream()
                        .filter(now -> now.getValue() != before.get(now.getKey()))
                        .map(now -> new Tier.Changed.Entitlement(now.getKey(), now.getValue()))
                        .toList();
        if (!changes.isEmpty()) {
            events.publishEvent(new Tier.Changed(changes));
        }
    }

    private Map<CustomerId, Tier> tiers(Collection<CustomerId> ids) {
        Map<CustomerId, Tier> tiers = new LinkedHashMap<>();
        sql.sql("select id, effective_tier from customer.customer where id = any(?::uuid[])")
                .param(uuids(ids))
                .query(
                        row -> {
                            tiers.put(
                                    new CustomerId(row.getObject("id", UUID.class)),
                                    Tier.valueOf(row.getString("effective_tier")));
                        });
        return tiers;
    }

    private void deriveSearch(Collection<CustomerId> ids) {
        Map<CustomerId, List<Identity>> addresses = identities.of(ids);
        for (Named each : named(ids)) {
            CustomerId id = new CustomerId(each.id());
            SearchText search =
                    searchText(each.name(), each.company(), addresses.getOrDefault(id, List.of()));
            sql.sql(
                            """
                            update customer.customer c
                            set searched = ?, terms = ?, effective_tier = coalesce(c.tier,
                                (select tier from customer.company where id = c.company), 'BASIC')
                            where id = ?
                            """)
                    .params(search.text(), search.terms().toArray(String[]::new), each.id())
                    .update();
        }
        identities.compareAnew(ids);
        events.publishEvent(new CustomersChanged(List.copyOf(ids)));
    }

    private List<Named> named(Collection<CustomerId> ids) {
        return sql.sql(
                        """
                        select c.id, c.name, co.name as company
                        from customer.customer c
                        left join customer.company co on co.id = c.company
                        where c.id = any(?::uuid[])
                        """)
                .param(uuids(ids))
                .query(
                        (row, _) ->
                                new Named(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("company")))
                .list();
    }

    /// The people of a company.
    List<CustomerId> of(CompanyId company) {
        return sql.sql("select id from customer.customer where company = ?")
                .param(company.value())
                .query((row, _) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    static String[] uuids(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::toString).toArray(String[]::new);
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static @Nullable Tier tier(@Nullable String name) {
        return name == null ? null : Tier.valueOf(name);
    }

    private static SearchText searchText(
            String name, @Nullable String company, List<Identity> addresses) {
        List<String> texts = new ArrayList<>(List.of(name));
        if (company != null) {
            texts.add(company);
        }
        List<String> phones = new ArrayList<>();
        for (Identity address : addresses) {
            (address.kind() == IdentityKind.PHONE ? phones : texts).add(address.value());
        }
        return SearchText.of(texts, phones);
    }

    private static Tier effective(Customer customer, @Nullable Company company) {
        if (customer.tier() != null) {
            return customer.tier();
        }
        Tier inherited = company == null ? null : company.tier();
        return inherited == null ? Tier.BASIC : inherited;
    }

    private static JdbcClient.StatementSpec row(
            JdbcClient.StatementSpec statement, Customer customer) {
        return statement
                .param("id", customer.id().value())
                .param("version", customer.version())
                .param("name", customer.name())
                .param("key", Terms.normalise(customer.name()))
                .param("company", customer.company() == null ? null : customer.company().value())
                .param("tier", customer.tier() == null ? null : customer.tier().name())
                .param("locale", customer.locale())
                .param("zone", customer.zone())
                .param("tags", customer.tags().toArray(String[]::new))
                .param("notes", customer.notes());
    }

    private static Customer customer(ResultSet row) throws SQLException {
        UUID company = row.getObject("company", UUID.class);
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                company == null ? null : new CompanyId(company),
                tier(row.getString("tier")),
                row.getString("locale"),
                row.getString("zone"),
                strings(row, "tags"),
                row.getString("notes"),
                row.getTimestamp("created_at").toInstant());
    }
}
