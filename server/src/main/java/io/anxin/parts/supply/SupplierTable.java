package io.anxin.parts.supply;

import io.anxin.database.Row;
import io.anxin.parts.PartId;
import io.anxin.parts.supply.PriceBreaks.Break;
import io.anxin.shared.Bilingual;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Suppliers and what they ask.
@Repository
class SupplierTable {

    private static final String COLUMNS =
            "select id, version, code, name_zh, name_en, mail, retired";
    private static final int BATCH = 500;

    private static final String PRICES =
            """
            select p.part, p.supplier, p.from_quantity, p.price
            from parts.supplier_price p join parts.supplier s on s.id = p.supplier
            where p.part = any(?) order by s.code, p.from_quantity
            """;

    /// A price as it is written.
    record Price(UUID supplier, UUID part, Break at) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    SupplierTable(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    List<Supplier> list() {
        return sql.sql(COLUMNS + " from parts.supplier order by retired, lower(code)")
                .query((row, _) -> supplier(row))
                .list();
    }

    Supplier get(UUID id) {
        return sql.sql(COLUMNS + " from parts.supplier where id = ?")
                .param(id)
                .query((row, _) -> supplier(row))
                .optional()
                .orElseThrow(() -> new NotFound("supplier", id));
    }

    void insert(Supplier supplier, Instant at) {
        int inserted =
                values(
                                """
                                insert into parts.supplier (id, version, code, name_zh, name_en, mail, retired, created_at)
                                values (:id, :version, :code, :zh, :en, :mail, :retired, :at)
                                on conflict do nothing
                                """,
                                supplier)
                        .param("at", Row.time(at))
                        .update();
        if (inserted == 0) {
            throw new SupplierCodeTaken(supplier.code());
        }
    }

    /// @param supplier the next version
    void update(Supplier supplier) {
        boolean taken =
                sql.sql(
                                "select exists (select from parts.supplier where lower(code) = lower(?) and id <> ?)")
                        .params(supplier.code(), supplier.id())
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw new SupplierCodeTaken(supplier.code());
        }
        int written =
                values(
                                """
                                update parts.supplier set version = :version, code = :code, name_zh = :zh,
                                    name_en = :en, mail = :mail, retired = :retired
                                where id = :id and version = :version - 1
                                """,
                                supplier)
                        .update();
        if (written == 0) {
            throw new Stale("supplier", supplier.id(), get(supplier.id()).version());
        }
    }

    private JdbcClient.StatementSpec values(String statement, Supplier supplier) {
        return sql.sql(statement)
                .param("id", supplier.id())
                .param("version", supplier.version())
                .param("code", supplier.code())
                .param("zh", supplier.name().zh())
                .param("en", supplier.name().en())
                .param("mail", supplier.mail())
                .param("retired", supplier.retired());
    }

    /// By part and supplier, those with the first code first.
    Map<UUID, Map<UUID, PriceBreaks>> prices(Collection<UUID> parts) {
        Map<UUID, Map<UUID, List<Break>>> found = new LinkedHashMap<>();
        sql.sql(PRICES)
                .param(parts.toArray(UUID[]::new))
                .query(
                        result -> {
                            Row row = new Row(result);
                            found.computeIfAbsent(row.uuid("part"), _ -> new LinkedHashMap<>())
                                    .computeIfAbsent(row.uuid("supplier"), _ -> new ArrayList<>())
                                    .add(
                                            new Break(
                                                    row.decimal("from_quantity"),
                                                    row.decimal("price")));
                        });
        Map<UUID, Map<UUID, PriceBreaks>> prices = new LinkedHashMap<>();
        found.forEach(
                (part, suppliers) -> {
                    Map<UUID, PriceBreaks> each = new LinkedHashMap<>();
                    suppliers.forEach((id, breaks) -> each.put(id, new PriceBreaks(breaks)));
                    prices.put(part, each);
                });
        return prices;
    }

    void clear(PartId part, UUID supplier) {
        sql.sql("delete from parts.supplier_price where part = ? and supplier = ?")
                .params(part.value(), supplier)
                .update();
    }

    void write(List<Price> prices) {
        batches.batchUpdate(
                "insert into parts.supplier_price (supplier, part, from_quantity, price) values (?, ?, ?, ?)",
                prices,
                BATCH,
                (statement, price) -> {
                    statement.setObject(1, price.supplier);
                    statement.setObject(2, price.part);
                    statement.setBigDecimal(3, price.at.from());
                    statement.setBigDecimal(4, price.at.price());
                });
    }

    private static Supplier supplier(ResultSet result) {
        Row row = new Row(result);
        return new Supplier(
                row.uuid("id"),
                row.number("version"),
                row.text("code"),
                new Bilingual(row.text("name_zh"), row.text("name_en")),
                row.text("mail"),
                row.truth("retired"));
    }
}
