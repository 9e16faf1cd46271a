package io.anxin.customer;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.matching.SearchText;
import io.anxin.database.TransactionMemory;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads customers for others and for lists.
@Component
class CustomerSearch {

    /// @param q words of a name, company, mail address or phone number
    record Filter(
            @Nullable String q,
            @Nullable Tier tier,
            @Nullable UUID company,
            @Nullable String tag,
            @Nullable String locale) {}

    /// A line of the list.
    record CustomerRow(CustomerSummary customer, List<String> tags, Instant createdAt) {}

    /// Subqueries, because for a page of joined rows the planner may read all companies instead.
    private static final String COLUMNS =
            """
            select c.id, c.name, c.company, c.effective_tier, c.locale, c.zone, c.tags, c.created_at,
                   (select co.name from customer.company co where co.id = c.company) as company_name,
                   (select i.value from customer.identity i
                    where i.customer = c.id and i.kind = 'MAIL'
                    order by i.added_at limit 1) as mail,
                   (select i.value from customer.identity i
                    where i.customer = c.id and i.kind = 'PHONE'
                    order by i.added_at limit 1) as phone
            from customer.customer c
            """;

    /// Every word in the name or the company, or one whole address.
    private static final String NAMED_OR_WHOLE =
            """
            ((select bool_and(position(w in lower(c.name || ' ' || coalesce(
                (select co.name from customer.company co where co.id = c.company), ''))) > 0)
              from unnest(:words::text[]) w)
             or exists (select from customer.identity i where i.customer = c.id
                and lower(:whole) in (lower(i.value), lower(i.written), ltrim(i.value, '+'),
                    regexp_replace(i.value, '^[+]86', ''))))
            """;

    /// One whole name or one whole address.
    private static final String WHOLE =
            """
            (lower(:whole) = lower(c.name)
             or exists (select from customer.identity i where i.customer = c.id
                and lower(:whole) in (lower(i.value), lower(i.written), ltrim(i.value, '+'),
                    regexp_replace(i.value, '^[+]86', ''))))
            """;

    private final JdbcClient sql;

    /// Whom a transaction has asked for: each of its steps asks again.
    private final TransactionMemory<CustomerId, CustomerSummary> asked = new TransactionMemory<>();

    CustomerSearch(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener(CustomersChanged.class)
    void changed() {
        asked.clear();
    }

    Optional<CustomerSummary> byId(CustomerId id) {
        Optional<CustomerSummary> known =
                asked.get(id).or(() -> Optional.ofNullable(byIds(Set.of(id)).get(id)));
        known.ifPresent(customer -> asked.put(id, customer));
        return known;
    }

    /// The owner of an address, merged ones never own any.
    List<CustomerSummary> ownerOf(IdentityKind kind, String value) {
        return sql.sql(
                        COLUMNS
                                + """
                                where c.id = (select customer from customer.identity
                                              where kind = ? and value = ?)
                                """)
                .params(kind.name(), value)
                .query((row, _) -> summary(row))
                .list();
    }

    /// By the ids asked for; one that was merged is answered by the customer it became.
    ///
    /// A single one, the usual case, is asked for by equality: for a list of unknown length the
    /// server plans anew each time, which takes longer than reading the row.
    Map<CustomerId, CustomerSummary> byIds(Collection<CustomerId> ids) {
        Map<CustomerId, CustomerSummary> found = new HashMap<>();
        Map<CustomerId, CustomerId> merged = new HashMap<>();
        sql.sql(
                        COLUMNS.replace("c.created_at,", "c.created_at, c.merged_into,")
                                + (ids.size() == 1
                                        ? "where c.id = ?"
                                        : "where c.id = any(?::uuid[])"))
                .param(ids.size() == 1 ? ids.iterator().next().value() : CustomerTable.uuids(ids))
                .query(
                        row -> {
                            CustomerSummary summary = summary(row);
                            found.put(summary.id(), summary);
                            UUID into = row.getObject("merged_into", UUID.class);
                            if (into != null) {
                                merged.put(summary.id(), new CustomerId(into));
                            }
                        });
        if (!merged.isEmpty()) {
            Map<CustomerId, CustomerSummary> targets = byIds(merged.values());
            merged.forEach((id, into) -> found.put(id, targets.getOrDefault(into, found.get(id))));
        }
        return found;
    }

    /// Customers, the newest first.
    ///
    /// @param reader what is hidden from whom is found whole only, because parts would tell it one
    ///   after the other
    Page<CustomerRow> list(Actor reader, Filter filter, @Nullable String after, int size) {
        List<String> conditions = new ArrayList<>(List.of("c.merged_into is null"));
        Map<String, Object> values = new HashMap<>();
        narrow(filter, conditions, values);
        boolean named = reader.may(Permission.SEE_CUSTOMER_NAMES);
        if (!(named && reader.may(Permission.SEE_PERSONAL_DATA))
                && filter.q() != null
                && !filter.q().isBlank()) {
            conditions.add(named ? NAMED_OR_WHOLE : WHOLE);
            values.put("whole", filter.q().strip());
        }
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            conditions.add("(c.created_at, c.id) < (:afterAt, :afterId)");
            values.put("afterAt", Timestamp.from(cursor.instant(0)));
            values.put("afterId", cursor.uuid(1));
        }
        values.put("most", size + 1);
        List<CustomerRow> rows =
                sql.sql(
                                COLUMNS
                                        + " where "
                                        + String.join(" and ", conditions)
                                        + " order by c.created_at desc, c.id desc limit :most")
                        .params(values)
                        .query((row, _) -> row(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.createdAt(), last.customer().id()));
    }

    private static void narrow(Filter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.q() != null && !filter.q().isBlank()) {
            SearchText.Query query = SearchText.query(filter.q());
            conditions.add("c.terms @> :terms::text[]");
            conditions.add(
                    "(select bool_and(position(w in c.searched) > 0) from unnest(:words::text[]) w)");
            values.put("terms", query.terms().toArray(String[]::new));
            values.put("words", query.words().toArray(String[]::new));
        }
        if (filter.tier() != null) {
            conditions.add("c.effective_tier = :tier");
            values.put("tier", filter.tier().name());
        }
        if (filter.company() != null) {
            conditions.add("c.company = :company");
            values.put("company", filter.company());
        }
        if (filter.tag() != null) {
            conditions.add("c.tags @> :tag::text[]");
            values.put("tag", new String[] {filter.tag()});
        }
        if (filter.locale() != null) {
            conditions.add("c.locale = :locale");
            values.put("locale", filter.locale());
        }
    }

    private static CustomerRow row(ResultSet row) throws SQLException {
        return new CustomerRow(
                summary(row),
                CustomerTable.strings(row, "tags"),
                row.getTimestamp("created_at").toInstant());
    }

    private static CustomerSummary summary(ResultSet row) throws SQLException {
        UUID company = row.getObject("company", UUID.class);
        return new CustomerSummary(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"),
                Tier.valueOf(row.getString("effective_tier")),
                row.getString("locale"),
                row.getString("zone"),
                row.getString("mail"),
                row.getString("phone"));
    }
}
