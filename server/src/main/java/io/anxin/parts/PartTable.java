package io.anxin.parts;

import io.anxin.shared.Bilingual;
import io.anxin.shared.Cursor;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import io.anxin.shared.Terms;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the catalogue.
@Component
class PartTable {

    private static final String COLUMNS =
            """
            select id, version, number, name_zh, name_en, unit, tracking, criticality, repairable,
                   hazardous, lead_months, average_cost
            from parts.part
            """;

    private final JdbcClient sql;

    PartTable(JdbcClient sql) {
        this.sql = sql;
    }

    Part get(PartId id) {
        return sql.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query((row, _) -> part(row))
                .optional()
                .orElseThrow(() -> new NotFound("part", id));
    }

    /// By number; words of the name, or the beginning of the number.
    Page<Part> list(@Nullable String q, @Nullable String after, int size) {
        StringBuilder where = new StringBuilder("where lower(number) ~>~ :after");
        Map<String, Object> values = new HashMap<>();
        if (q != null && !q.isBlank()) {
            where.append(" and (terms @> :terms::text[] or lower(number) like :beginning)");
            values.put("terms", Terms.wanted(q).toArray(String[]::new));
            values.put("beginning", escaped(Terms.normalise(q).strip()) + "%");
        }
        values.put("after", after == null ? "" : Cursor.decode(after, 1).parts().getFirst());
        values.put("most", size + 1);
        List<Part> rows =
                sql.sql(COLUMNS + where + " order by lower(number) using ~<~ limit :most")
                        .params(values)
                        .query((row, _) -> part(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.number().toLowerCase(Locale.ROOT)));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    List<Part> all() {
        return sql.sql(COLUMNS + "order by id").query((row, _) -> part(row)).list();
    }

    /// @throws PartNumberTaken when another part has the number
    void insert(Part part, Instant at) {
        int inserted =
                row(
                                sql.sql(
                                        """
                                        insert into parts.part (id, version, number, name_zh, name_en, unit,
                                            tracking, criticality, repairable, hazardous, lead_months,
                                            average_cost, terms, created_at)
                                        values (:id, :version, :number, :zh, :en, :unit, :tracking,
                                            :criticality, :repairable, :hazardous, :lead, :cost, :terms, :at)
                                        on conflict do nothing
                                        """),
                                part)
                        .param("at", Timestamp.from(at))
                        .update();
        if (inserted == 0) {
            throw new PartNumberTaken(part.number());
        }
    }

    /// @param part the next version
    /// @throws Stale when another one was written since
    void update(Part part) {
        boolean taken =
                sql.sql(
                                        "select count(*) from parts.part where lower(number) = lower(?) and id <> ?")
                                .params(part.number(), part.id().value())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (taken) {
            throw new PartNumberTaken(part.number());
        }
        int written =
                row(
                                sql.sql(
                                        """
                                        update parts.part
                                        set version = :version, number = :number, name_zh = :zh, name_en = :en,
                                            unit = :unit, criticality = :criticality, repairable = :repairable,
                                            hazardous = :hazardous, lead_months = :lead, terms = :terms
                                        where id = :id and version = :version - 1
                                        """),
                                part)
                        .update();
        if (written == 0) {
            throw new Stale("part", part.id(), get(part.id()).version());
        }
    }

    private static JdbcClient.StatementSpec row(JdbcClient.StatementSpec statement, Part part) {
        Set<String> terms = new TreeSet<>(Terms.of(part.number()));
        terms.addAll(Terms.of(part.name().zh()));
        terms.addAll(Terms.of(part.name().en()));
        return statement
                .param("id", part.id().value())
                .param("version", part.version())
                .param("number", part.number())
                .param("zh", part.name().zh())
                .param("en", part.name().en())
                .param("unit", part.unit())
                .param("tracking", part.tracking().name())
                .param("criticality", part.criticality().name())
                .param("repairable", part.repairable())
                .param("hazardous", part.hazardous())
                .param("lead", part.leadMonths())
                .param("cost", part.averageCost())
                .param("terms", terms.toArray(String[]::new));
    }

    /// The moving average: what lies there keeps its cost, what comes brings its own. The row of
    /// the part is locked, so that two receipts do not forget each other.
    void receiveAt(PartId part, BigDecimal quantity, BigDecimal unitCost) {
        sql.sql("select id from parts.part where id = ? for update")
                .param(part.value())
                .query(UUID.class)
                .single();
        sql.sql(
                        """
                        update parts.part p
                        set average_cost = (p.average_cost * s.stock + :quantity * :cost) / (s.stock + :quantity)
                        from (select coalesce(sum(on_hand), 0) as stock from parts.balance where part = :part) s
                        where p.id = :part
                        """)
                .param("part", part.value())
                .param("quantity", quantity)
                .param("cost", unitCost)
                .update();
    }

    List<Part> byIds(Collection<UUID> ids) {
        return sql.sql(COLUMNS + "where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> part(row))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                new PartId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getString("unit"),
                Tracking.valueOf(row.getString("tracking")),
                Criticality.valueOf(row.getString("criticality")),
                row.getBoolean("repairable"),
                row.getBoolean("hazardous"),
                row.getInt("lead_months"),
                row.getBigDecimal("average_cost"));
    }
}
