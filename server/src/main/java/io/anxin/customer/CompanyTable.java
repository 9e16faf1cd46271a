package io.anxin.customer;

import io.anxin.customer.matching.SearchText;
import io.anxin.shared.Cursor;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the companies and their mail domains.
@Component
class CompanyTable {

    private static final String COLUMNS =
            """
            select c.id, c.version, c.name, c.tier, c.tags, c.notes, c.created_at,
                   array(select domain from customer.company_domain d
                         where d.company = c.id order by domain) as domains
            from customer.company c
            """;

    private final JdbcClient sql;

    CompanyTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Company> find(CompanyId id) {
        return sql.sql(COLUMNS + "where c.id = ?")
                .param(id.value())
                .query((row, _) -> company(row))
                .optional();
    }

    Company get(CompanyId id) {
        return find(id).orElseThrow(() -> new NotFound("company", id));
    }

    /// The oldest of that name.
    Optional<Company> named(String name) {
        return sql.sql(
                        COLUMNS
                                + "where lower(c.name) = lower(?) order by c.created_at, c.id limit 1")
                .param(name)
                .query((row, _) -> company(row))
                .optional();
    }

    /// The company known under the longest of the domains.
    Optional<Company> known(Collection<String> domains) {
        return sql.sql(
                        COLUMNS
                                + """
                                where c.id = (select company from customer.company_domain
                                    where domain = any(?::text[]) order by length(domain) desc limit 1)
                                """)
                .param(domains.toArray(String[]::new))
                .query((row, _) -> company(row))
                .optional();
    }

    /// Companies, the newest first.
    Page<Company> list(@Nullable String q, @Nullable String after, int size) {
        StringBuilder where = new StringBuilder("where true");
        Map<String, Object> values = new HashMap<>();
        if (q != null && !q.isBlank()) {
            SearchText.Query query = SearchText.query(q);
            where.append(
                    """
                     and c.terms @> :terms::text[]
                     and (select bool_and(position(w in c.searched) > 0) from unnest(:words::text[]) w)\
                    """);
            values.put("terms", query.terms().toArray(String[]::new));
            values.put("words", query.words().toArray(String[]::new));
        }
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            where.append(" and (c.created_at, c.id) < (:afterAt, :afterId)");
            values.put("afterAt", Timestamp.from(cursor.instant(0)));
            values.put("afterId", cursor.uuid(1));
        }
        values.put("most", size + 1);
        List<Company> rows =
                sql.sql(COLUMNS + where + " order by c.created_at desc, c.id desc limit :most")
                        .params(values)
                        .query((row, _) -> company(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.createdAt(), last.id()));
    }

    void insert(Company company) {
        row(
                        sql.sql(
                                """
                                insert into customer.company (id, version, name, tier, tags, notes,
                                    searched, terms, created_at)
                                values (:id, :version, :name, :tier, :tags, :notes, :searched,
                                    :terms, :created)
                                """),
                        company)
                .param("created", Timestamp.from(company.createdAt()))
                .update();
        claimDomains(company);
    }

    /// @param company the next version
    /// @throws Stale when another one was written since
    void update(Company company) {
        int written =
                row(
                                sql.sql(
                                        """
                                        update customer.company
                                        set version = :version, name = :name, tier = :tier,
                                            tags = :tags, notes = :notes, searched = :searched,
                                            terms = :terms
                                        where id = :id and version = :version - 1
                                        """),
                                company)
                        .update();
        if (written == 0) {
            throw new Stale("company", company.id(), get(company.id()).version());
        }
        sql.sql("delete from customer.company_domain where company = ?")
                .param(company.id().value())
                .update();
        claimDomains(company);
    }

    private void claimDomains(Company company) {
        for (String domain : company.domains()) {
            int claimed =
                    sql.sql(
                                    """
                                    insert into customer.company_domain (domain, company)
                                    values (?, ?) on conflict do nothing
                                    """)
                            .params(domain, company.id().value())
                            .update();
            if (claimed == 0) {
                throw new DomainTaken(domain);
            }
        }
    }

    private static JdbcClient.StatementSpec row(
            JdbcClient.StatementSpec statement, Company company) {
        SearchText search =
                SearchText.of(
                        Stream.concat(Stream.of(company.name()), company.domains().stream())
                                .toList(),
                        List.of());
        return statement
                .param("id", company.id().value())
                .param("version", company.version())
                .param("name", company.name())
                .param("tier", company.tier() == null ? null : company.tier().name())
                .param("tags", company.tags().toArray(String[]::new))
                .param("notes", company.notes())
                .param("searched", search.text())
                .param("terms", search.terms().toArray(String[]::new));
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                new CompanyId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                CustomerTable.tier(row.getString("tier")),
                CustomerTable.strings(row, "domains"),
                CustomerTable.strings(row, "tags"),
                row.getString("notes"),
                row.getTimestamp("created_at").toInstant());
    }
}
