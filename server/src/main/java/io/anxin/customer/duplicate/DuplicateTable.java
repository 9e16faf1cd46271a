package io.anxin.customer.duplicate;

import io.anxin.customer.CustomerId;
import io.anxin.customer.likeness.Evidence;
import io.anxin.customer.likeness.Likeness;
import io.anxin.customer.likeness.Portrait;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// The rows of the pairs, and of what is compared to find them.
@Repository
class DuplicateTable {

    private static final double MILLI = 1000;

    /// So many have a key in common and more: it tells nothing.
    private static final int MOST_ALIKE = 60;

    private final JdbcClient sql;

    DuplicateTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Customers who wait to be compared, kept from other nodes.
    List<CustomerId> takeDue(int most) {
        return sql.sql(
                        """
                        delete from customer.duplicate_due where customer in (
                            select customer from customer.duplicate_due
                            order by customer limit ? for update skip locked)
                        returning customer
                        """)
                .param(most)
                .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Nobody who was merged into another one.
    Optional<Portrait> portrait(CustomerId id) {
        return sql.sql(
                        """
                        select c.name, c.company,
                            array(select value from customer.identity
                                  where customer = c.id and kind = 'MAIL') as mails,
                            array(select value from customer.identity
                                  where customer = c.id and kind = 'PHONE') as phones,
                            array(select p.kind || ' ' || p.value from customer.merge_proposal p
                                  where p.one = c.id
                                  union select p.kind || ' ' || p.value
                                  from customer.merge_proposal p where p.other = c.id) as claims
                        from customer.customer c where c.id = ? and c.merged_into is null
                        """)
                .param(id.value())
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return Portrait.of(
                                    row.text("name"),
                                    row.uuidOrNull("company"),
                                    row.texts("mails"),
                                    row.texts("phones"),
                                    new HashSet<>(row.texts("claims")));
                        })
                .optional();
    }

    void index(CustomerId id, Collection<String> keys) {
        sql.sql(
                        """
                        delete from customer.duplicate_key where customer = ? and key <> all (?::text[])
                        """)
                .params(id.value(), keys.toArray(String[]::new))
                .update();
        sql.sql(
                        """
                        insert into customer.duplicate_key (key, customer)
                        select unnest(?::text[]), ? on conflict do nothing
                        """)
                .params(keys.toArray(String[]::new), id.value())
                .update();
    }

    /// Those who have something in common with the customer that few others have, or one address
    /// claimed for both.
    Set<CustomerId> alike(CustomerId id) {
        return Set.copyOf(
                sql.sql(
                                """
                                select other.customer from customer.duplicate_key mine
                                cross join lateral (
                                    select array_agg(customer) as customers from (
                                        select customer from customer.duplicate_key
                                        where key = mine.key limit :most) few) alike
                                cross join lateral unnest(alike.customers) as other(customer)
                                where mine.customer = :id and other.customer <> :id
                                  and cardinality(alike.customers) < :most
                                union select other from customer.merge_proposal where one = :id
                                union select one from customer.merge_proposal where other = :id
                                """)
                        .param("id", id.value())
                        .param("most", MOST_ALIKE)
                        .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
                        .list());
    }

    /// How many of all customers are called so.
    double share(String name) {
        return sql.sql(
                        """
                        select (select count(*) from (select from customer.duplicate_key
                                where key = 'n:' || ? limit 1000) named)::float8
                            / greatest(1000, (select reltuples from pg_class
                                where oid = 'customer.customer'::regclass))
                        """)
                .param(name)
                .query(Double.class)
                .single();
    }

    void keep(CustomerId one, CustomerId other, Likeness likeness, Instant now) {
        sql.sql(
                        """
                        insert into customer.duplicate (one, other, weight, evidence, found_at)
                        values (least(:one, :other), greatest(:one, :other), :weight, :evidence, :at)
                        on conflict (one, other) do update
                        set weight = excluded.weight, evidence = excluded.evidence
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .param("weight", Math.round(likeness.bits() * MILLI))
                .param("evidence", Jsonb.of(likeness.evidence()))
                .param("at", Row.time(now))
                .update();
    }

    /// Forgets the open pairs of a customer but those with the given ones.
    void forgetOthers(CustomerId id, Collection<CustomerId> but) {
        String kept = Row.array(but);
        sql.sql(
                        """
                        delete from customer.duplicate where dismissed_at is null
                          and ((one = :id and other <> all (:kept::uuid[]))
                            or (other = :id and one <> all (:kept::uuid[])))
                        """)
                .param("id", id.value())
                .param("kept", kept)
                .update();
    }

    /// @return whether there is such a pair and it was not so before
    boolean dismiss(UUID one, UUID other, @Nullable Instant at, @Nullable UUID by) {
        return sql.sql(
                                """
                                update customer.duplicate set dismissed_at = :at, dismissed_by = :by
                                where one = least(:one, :other) and other = greatest(:one, :other)
                                  and (dismissed_at is null) <> (:at::timestamptz is null)
                                """)
                        .param("one", one)
                        .param("other", other)
                        .param("at", Row.timestamp(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean exists(UUID one, UUID other) {
        return sql.sql(
                        """
                        select exists (select from customer.duplicate
                            where one = least(:one, :other) and other = greatest(:one, :other))
                        """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    static List<Evidence> evidence(Row row) {
        return row.json("evidence", new TypeReference<List<Evidence>>() {});
    }
}
