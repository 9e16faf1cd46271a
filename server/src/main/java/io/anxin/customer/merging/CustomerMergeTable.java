package io.anxin.customer.merging;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.IdentityKind;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// The rows of the merges, and of the customers as far as merging changes them.
@Repository
class CustomerMergeTable {

    /// @param sourceName what the merged one is called
    record Merge(
            UUID id,
            CustomerId source,
            String sourceName,
            CustomerId target,
            Instant at,
            @Nullable AccountId by,
            Moved moved) {}

    private static final String COLUMNS =
            """
            select m.id, m.source, s.name, m.target, m.at, m.merged_by, m.moved
            from customer.merge m join customer.customer s on s.id = m.source
            """;

    private final JdbcClient sql;

    CustomerMergeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// In one order, so that two merges never wait for each other.
    void lock(CustomerId one, CustomerId other) {
        sql.sql("select id from customer.customer where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    boolean isMerged(CustomerId id) {
        return sql.sql("select merged_into is not null from customer.customer where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void redirect(CustomerId source, @Nullable CustomerId target) {
        sql.sql(
                        """
                        update customer.customer set merged_into = ?, version = version + 1
                        where id = ?
                        """)
                .params(Arrays.asList(target == null ? null : target.value(), source.value()))
                .update();
        sql.sql(
                        """
                        delete from customer.duplicate
                        where dismissed_at is null and (one = :id or other = :id)
                        """)
                .param("id", source.value())
                .update();
    }

    /// The addresses become younger than those of the target, so that its own stay the first ones.
    List<Moved.Address> moveAddresses(CustomerId source, CustomerId target, Instant now) {
        List<Moved.Address> moved =
                sql.sql(
                                """
                                select kind, value, added_at from customer.identity
                                where customer = ? order by kind, value for update
                                """)
                        .param(source.value())
                        .query((row, _) -> address(row))
                        .list();
        sql.sql("update customer.identity set customer = ?, added_at = ? where customer = ?")
                .params(target.value(), Row.time(now), source.value())
                .update();
        return moved;
    }

    void giveBack(CustomerId source, CustomerId target, Moved.Address address) {
        sql.sql(
                        """
                        update customer.identity set customer = ?, added_at = ?
                        where kind = ? and value = ? and customer = ?
                        """)
                .params(
                        source.value(),
                        Row.time(address.addedAt()),
                        address.kind().name(),
                        address.value(),
                        target.value())
                .update();
    }

    void insert(
            UUID id,
            CustomerId source,
            CustomerId target,
            @Nullable AccountId by,
            Instant at,
            Moved moved) {
        sql.sql(
                        """
                        insert into customer.merge (id, source, target, merged_by, at, moved)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                source.value(),
                                target.value(),
                                by == null ? null : by.value(),
                                Row.time(at),
                                Jsonb.of(moved)))
                .update();
    }

    void rewrite(UUID id, Moved moved) {
        sql.sql("update customer.merge set moved = ? where id = ?")
                .params(Jsonb.of(moved), id)
                .update();
    }

    Optional<Merge> holding(CustomerId source) {
        return sql.sql(COLUMNS + "where m.source = ? and m.undone_at is null for update of m")
                .param(source.value())
                .query((row, _) -> merge(row))
                .optional();
    }

    /// Those that hold, the newest first.
    List<Merge> into(CustomerId target) {
        return sql.sql(
                        COLUMNS
                                + """
                                where m.target = ? and m.undone_at is null
                                order by m.at desc, m.id desc limit 100
                                """)
                .param(target.value())
                .query((row, _) -> merge(row))
                .list();
    }

    void undone(UUID id, Instant at, @Nullable AccountId by) {
        sql.sql("update customer.merge set undone_at = ?, undone_by = ? where id = ?")
                .params(Arrays.asList(Row.time(at), by == null ? null : by.value(), id))
                .update();
    }

    private static Moved.Address address(ResultSet result) throws SQLException {
        Row row = new Row(result);
        return new Moved.Address(
                row.constant("kind", IdentityKind.class),
                row.text("value"),
                row.instant("added_at"));
    }

    private static Merge merge(ResultSet result) throws SQLException {
        Row row = new Row(result);
        return new Merge(
                row.uuid("id"),
                new CustomerId(row.uuid("source")),
                row.text("name"),
                new CustomerId(row.uuid("target")),
                row.instant("at"),
                row.id("merged_by", AccountId::new),
                row.json("moved", new TypeReference<Moved>() {}));
    }
}
