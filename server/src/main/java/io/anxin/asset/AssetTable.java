package io.anxin.asset;

import io.anxin.customer.CustomerId;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the assets.
@Component
class AssetTable {

    /// @param startMissing whether a coverage waits for a milestone
    record Found(Asset asset, boolean startMissing) {}

    private static final String COLUMNS =
            """
            select id, version, serial, model, owner, site, zone, shipment, installation, acceptance,
                   first_use, retired, start_missing, created_at
            from asset.asset
            """;

    private final JdbcClient sql;

    AssetTable(JdbcClient sql) {
        this.sql = sql;
    }

    Asset get(AssetId id) {
        return sql.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query((row, _) -> found(row))
                .optional()
                .orElseThrow(() -> new NotFound("asset", id))
                .asset();
    }

    Optional<AssetId> bySerial(String serialKey) {
        return sql.sql("select id from asset.asset where serial_key = ?")
                .param(serialKey)
                .query((row, _) -> new AssetId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// The newest first.
    Page<Found> list(AssetSearch search, @Nullable String after, int size) {
        Filter filter =
                Filter.all()
                        .andIf(search.words(), words -> words(words, search.owners()))
                        .andIf(search.owner(), AssetTable::owned);
        if (search.startMissing()) {
            filter = filter.and(Filter.where("start_missing"));
        }
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            filter =
                    filter.and(
                            "(created_at, id) < (?, ?)",
                            Timestamp.from(cursor.instant(0)),
                            cursor.uuid(1));
        }
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        List<Found> rows =
                sql.sql(
                                COLUMNS
                                        + "where "
                                        + filter.condition()
                                        + " order by created_at desc, id desc limit ?")
                        .params(values)
                        .query((row, _) -> found(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.asset().createdAt(), last.asset().id()));
    }

    private static Filter words(String words, List<CustomerId> owners) {
        return Filter.any(
                List.of(
                        Filter.where(
                                "serial_key like ?",
                                AssetSearch.beginning(AssetSearch.serialKey(words))),
                        Filter.where(
                                "model_key like ?",
                                AssetSearch.beginning(AssetSearch.modelKey(words))),
                        owned(owners)));
    }

    private static Filter owned(Collection<CustomerId> owners) {
        return Filter.where("owner = any(?::uuid[])", Filter.array(owners));
    }

    /// @return whether the serial number was free
    boolean insert(Asset asset, boolean startMissing) {
        return row(
                                sql.sql(
                                        """
                                        insert into asset.asset (id, version, serial, serial_key, model,
                                            model_key, owner, site, zone, shipment, installation,
                                            acceptance, first_use, retired, start_missing, created_at)
                                        values (:id, :version, :serial, :serialKey, :model, :modelKey,
                                            :owner, :site, :zone, :shipment, :installation, :acceptance,
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
                                        set version = :version, owner = :owner, shipment = :shipment,
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
