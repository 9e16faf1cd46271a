package io.anxin.asset;

import io.anxin.customer.CustomerId;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the assets.
@Component
class AssetTable {

    /// @param startMissing whether a coverage waits for a milestone
    record Found(Asset asset, boolean startMissing) {}

    private static final String COLUMNS =
            """
            select id, version, serial, model, owner, site, zone, built, shipment, installation,
                   acceptance, first_use, retired, start_missing, created_at
            from asset.asset
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    AssetTable(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    Asset get(AssetId id) {
        return sql.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query((row, _) -> found(row))
                .optional()
                .orElseThrow(() -> new NotFound("asset", id))
                .asset();
    }

    List<Asset> among(Collection<AssetId> ids) {
        return sql.sql(COLUMNS + "where id = any(?::uuid[])")
                .param(Filter.array(ids))
                .query((row, _) -> found(row).asset())
                .list();
    }

    List<Asset> withSerials(Collection<String> serialKeys) {
        return sql.sql(COLUMNS + "where serial_key = any(?::text[])")
                .param(Row.array(serialKeys))
                .query((row, _) -> found(row).asset())
                .list();
    }

    Optional<AssetId> bySerial(String serialKey) {
        return sql.sql("select id from asset.asset where serial_key = ?")
                .param(serialKey)
                .query((row, _) -> new AssetId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// The newest first.
    Page<Found> list(AssetSearch search, @Nullable String after, int size) {
        AssetQuery query = AssetQuery.of(search, COLUMNS, after, size + 1);
        List<Found> rows = search.words() == null ? rows(query) : plannedAnew(query);
        return Page.of(rows, size, last -> Cursor.of(last.asset().createdAt(), last.asset().id()));
    }

    /// How rare a beginning is decides how it is best found.
    private List<Found> plannedAnew(AssetQuery query) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            sql.sql("set local plan_cache_mode = 'force_custom_plan'").update();
                            return rows(query);
                        }));
    }

    private List<Found> rows(AssetQuery query) {
        return sql.sql(query.text()).params(query.values()).query((row, _) -> found(row)).list();
    }

    /// @return whether the serial number was free
    boolean insert(Asset asset, boolean startMissing) {
        return row(
                                sql.sql(
                                        """
                                        insert into asset.asset (id, version, serial, serial_key, model,
                                            model_key, owner, site, zone, built, shipment, installation,
                                            acceptance, first_use, retired, start_missing, created_at)
                                        values (:id, :version, :serial, :serialKey, :model, :modelKey,
                                            :owner, :site, :zone, :built, :shipment, :installation, :acceptance,
                                            :firstUse, :retired, :startMissing, :createdAt)
                                        on conflict (serial_key) do nothing
                                        """),
                                asset,
                                startMissing)
                        .param("serial", asset.serial())
                        .param("serialKey", AssetSearch.serialKey(asset.serial()))
                        .param("model", asset.model())
                        .param("modelKey", AssetSearch.modelKey(asset.model()))
                        .param("site", asset.site())
                        .param("zone", asset.zone())
                        .param("createdAt", Timestamp.from(asset.createdAt()))
                        .update()
                == 1;
    }

    /// @param asset the next version
    /// @throws Stale when another one was written since
    void update(Asset asset, boolean startMissing) {
        int written =
                row(
                                sql.sql(
                                        """
                                        update asset.asset
                                        set version = :version, owner = :owner, built = :built, shipment = :shipment,
                                            installation = :installation, acceptance = :acceptance,
                                            first_use = :firstUse, retired = :retired,
                                            start_missing = :startMissing
                                        where id = :id and version = :version - 1
                                        """),
                                asset,
                                startMissing)
                        .update();
        if (written == 0) {
            throw new Stale("asset", asset.id(), get(asset.id()).version());
        }
    }

    private static JdbcClient.StatementSpec row(
            JdbcClient.StatementSpec statement, Asset asset, boolean startMissing) {
        Milestones days = asset.milestones();
        return statement
                .param("id", asset.id().value())
                .param("version", asset.version())
                .param("owner", asset.owner().value())
                .param("built", days.built())
                .param("shipment", days.shipment())
                .param("installation", days.installation())
                .param("acceptance", days.acceptance())
                .param("firstUse", days.firstUse())
                .param("retired", days.retired())
                .param("startMissing", startMissing);
    }

    private static Found found(ResultSet row) throws SQLException {
        Milestones days =
                new Milestones(
                        day(row, "built"),
                        day(row, "shipment"),
                        day(row, "installation"),
                        day(row, "acceptance"),
                        day(row, "first_use"),
                        day(row, "retired"));
        Asset asset =
                new Asset(
                        new AssetId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        row.getString("serial"),
                        row.getString("model"),
                        new CustomerId(row.getObject("owner", UUID.class)),
                        row.getString("site"),
                        row.getString("zone"),
                        days,
                        row.getTimestamp("created_at").toInstant());
        return new Found(asset, row.getBoolean("start_missing"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
