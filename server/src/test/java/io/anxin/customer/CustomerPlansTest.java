package io.anxin.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// No hot query reads a large table from end to end. PostgreSQL itself counts the sequential scans
/// of the queries as they really run, prepared plans included.
@SpringBootTest
@AnxinTest
class CustomerPlansTest {

    private static final Actor SYSTEM = Actor.system("test");

    /// A prepared statement may switch to a generic plan after five runs.
    private static final int RUNS = 8;

    @Autowired private Customers customers;
    @Autowired private Companies companies;
    @Autowired private CustomerSearch search;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void writeAHundredThousandCustomers() {
        sql.sql(
                        """
                        insert into customer.company (id, version, name, tier, searched, terms, created_at)
                        select gen_random_uuid(), 1, name, case when n % 50 = 0 then 'VIP' end, name,
                               array['公', '司', '公司', '^' || n], now() - n * interval '1 minute'
                        from (select n, '公司 ' || n as name from generate_series(1, 20000) n) c
                        """)
                .update();
        sql.sql(
                        """
                        insert into customer.company_domain (domain, company)
                        select 'c' || row_number() over () || '.example', id from customer.company
                        """)
                .update();
        sql.sql(
                        """
                        insert into customer.customer (id, version, name, name_key, company, locale, zone,
                            tags, effective_tier, searched, terms, created_at)
                        select gen_random_uuid(), 1, '王芳 ' || n, '王芳 ' || n, co.id, 'zh-CN',
                               'Asia/Shanghai', array['标签' || n % 1000], coalesce(co.tier, 'BASIC'),
                               '王芳 ' || n, array['王', '芳', '王芳', '^' || n],
                               now() - n * interval '1 minute'
                        from generate_series(1, 100000) n
                        join (select row_number() over () as place, id, tier from customer.company) co
                            on co.place = n % 20000 + 1
                        """)
                .update();
        sql.sql(
                        """
                        insert into customer.identity (kind, value, customer, written, added_at)
                        select 'MAIL', 'm' || row_number() over () || '@example.com', id, '', now()
                        from customer.customer
                        """)
                .update();
        sql.sql(
                        "analyze customer.company, customer.company_domain, customer.customer, customer.identity")
                .update();
    }

    @Test
    void noHotQueryReadsALargeTableFromEndToEnd() {
        Customer rare =
                customers.create(
                        SYSTEM,
                        new CustomerDescription(
                                "司徒建华", null, Tier.VIP, "zh-CN", "Asia/Shanghai", List.of(), ""),
                        List.of(new Address(IdentityKind.PHONE, "13922224444")));
        CompanyId company =
                new CompanyId(
                        sql.sql("select id from customer.company limit 1")
                                .query(java.util.UUID.class)
                                .single());
        Page<CustomerSearch.CustomerRow> first =
                search.list(SYSTEM, filter(null, null, null, null), null, 50);
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put(
                "first page", () -> search.list(SYSTEM, filter(null, null, null, null), null, 50));
        queries.put(
                "next page",
                () -> search.list(SYSTEM, filter(null, null, null, null), first.next(), 50));
        queries.put(
                "a tier", () -> search.list(SYSTEM, filter(null, Tier.VIP, null, null), null, 50));
        queries.put(
                "a company",
                () -> search.list(SYSTEM, filter(null, null, company, null), null, 50));
        queries.put("a tag", () -> search.list(SYSTEM, filter(null, null, null, "标签7"), null, 50));
        queries.put("two characters", () -> customers.search(SYSTEM, "建华", 20));
        queries.put("a common name", () -> customers.search(SYSTEM, "王芳", 20));
        queries.put("a phone number", () -> customers.search(SYSTEM, "139 2222 4444", 20));
        queries.put("companies", () -> companies.list(SYSTEM, null, null, 50));
        queries.put("a company by name", () -> companies.list(SYSTEM, "公司 777", null, 50));
        queries.put("by ids", () -> customers.summaries(Set.of(rare.id())));
        queries.put(
                "recognise",
                () ->
                        customers.recognise(
                                SYSTEM, IdentityKind.MAIL, "m777@example.com", null, null));
        queries.put(
                "a new sender",
                () ->
                        customers.recognise(
                                SYSTEM,
                                IdentityKind.MAIL,
                                "n" + System.nanoTime() + "@x.c77.example",
                                null,
                                null));
        sequentialScans(() -> {}); // forgets what the preparation scanned
        Map<String, List<String>> scanned = new LinkedHashMap<>();
        queries.forEach(
                (what, query) -> {
                    List<String> tables = sequentialScans(query);
                    if (!tables.isEmpty()) {
                        scanned.put(what, tables);
                    }
                });
        assertThat(scanned).isEmpty();
    }

    /// Tables that were read from end to end while the query ran.
    private List<String> sequentialScans(Runnable query) {
        Map<String, Long> before = scans();
        transaction.executeWithoutResult(
                _ -> {
                    for (int i = 0; i < RUNS; i++) {
                        query.run();
                    }
                    sql.sql("select pg_stat_force_next_flush()::text").query(String.class).list();
                });
        Map<String, Long> after = scans();
        return after.entrySet().stream()
                .filter(table -> table.getValue() > before.getOrDefault(table.getKey(), 0L))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Long> scans() {
        Map<String, Long> scans = new LinkedHashMap<>();
        sql.sql(
                        """
                        select relname, seq_scan from pg_stat_user_tables
                        where schemaname = 'customer'
                          and relname in ('company', 'company_domain', 'customer', 'identity')
                        """)
                .query(
                        row -> {
                            scans.put(row.getString("relname"), row.getLong("seq_scan"));
                        });
        return scans;
    }

    private static CustomerSearch.Filter filter(
            @Nullable String q,
            @Nullable Tier tier,
            @Nullable CompanyId company,
            @Nullable String tag) {
        return new CustomerSearch.Filter(
                q, tier, company == null ? null : company.value(), tag, null);
    }
}
