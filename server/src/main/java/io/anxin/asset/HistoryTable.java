package io.anxin.asset;

import io.anxin.customer.CustomerId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what only grows: owners and coverages.
@Component
class HistoryTable {

    record Owned(CustomerId customer, LocalDate from, @Nullable LocalDate until) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    HistoryTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// The latest owner first.
    List<Owned> owners(AssetId asset) {
        return sql.sql(
                        """
                        select customer, lower(days) as first, upper(days) as after
                        from asset.ownership where asset = ? order by lower(days) desc
                        """)
                .param(asset.value())
                .query(
                        (row, _) ->
                                new Owned(
                                        new CustomerId(row.getObject("customer", UUID.class)),
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("after", LocalDate.class)))
                .list();
    }

    void beginOwnership(AssetId asset, CustomerId customer, LocalDate from) {
        sql.sql(
                        "insert into asset.ownership (asset, customer, days) values (?, ?, daterange(?, null))")
                .params(asset.value(), customer.value(), from)
                .update();
    }

    void endOwnership(AssetId asset, LocalDate until) {
        sql.sql(
                        """
                        update asset.ownership set days = daterange(lower(days), ?)
                        where asset = ? and upper_inf(days)
                        """)
                .params(until, asset.value())
                .update();
    }

    /// In the order in which they were granted.
    List<GrantedCoverage> coverages(AssetId asset) {
        return sql.sql(
                        """
                        select id, promise::text, granted_at, voided_on, voided_reason
                        from asset.coverage where asset = ? order by granted_at, id
                        """)
                .param(asset.value())
                .query(
                        (row, _) ->
                                new GrantedCoverage(
                                        row.getObject("id", UUID.class),
                                        json.readValue(row.getString("promise"), Promise.class),
                                        row.getTimestamp("granted_at").toInstant(),
                                        row.getObject("voided_on", LocalDate.class),
                                        row.getString("voided_reason")))
                .list();
    }

    void grant(AssetId asset, GrantedCoverage coverage) {
        sql.sql(
                        """
                        insert into asset.coverage (id, asset, promise, granted_at)
                        values (?, ?, ?::jsonb, ?)
                        """)
                .params(
                        coverage.id(),
                        asset.value(),
                        json.writeValueAsString(coverage.promise()),
                        Timestamp.from(coverage.grantedAt()))
                .update();
    }

    /// @return whether there is such a coverage that was not void yet
    boolean makeVoid(AssetId asset, UUID coverage, LocalDate on, String reason) {
        return sql.sql(
                                """
                                update asset.coverage set voided_on = ?, voided_reason = ?
                                where id = ? and asset = ? and voided_on is null
                                """)
                        .params(on, reason, coverage, asset.value())
                        .update()
                == 1;
    }
}
