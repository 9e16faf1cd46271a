package io.anxin.asset.export;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.personal.MaskedCells;
import io.anxin.asset.Asset;
import io.anxin.asset.AssetRow;
import io.anxin.asset.Assets;
import io.anxin.asset.Milestones;
import io.anxin.job.table.TableExport;
import io.anxin.shared.Page;
import io.anxin.sheet.SheetColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes a list of assets as a table, newest first, with the rights of the reader at each page.
@Component
class AssetExport extends TableExport<AssetExportPlan> {

    static final String KIND = "asset-export";

    private static final List<String> COLUMNS =
            List.of(
                    "serial",
                    "model",
                    "owner",
                    "site",
                    "zone",
                    "built",
                    "shipment",
                    "installation",
                    "acceptance",
                    "firstUse",
                    "retired",
                    "start");

    private final Assets assets;
    private final MessageSource messages;

    AssetExport(Assets assets, MessageSource messages) {
        this.assets = assets;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<AssetExportPlan> planType() {
        return AssetExportPlan.class;
    }

    @Override
    public void require(Actor actor) {
        actor.require(Permission.READ_CUSTOMERS);
        actor.require(Permission.EXPORT_TICKETS);
    }

    @Override
    protected List<SheetColumn> columns(Actor reader, AssetExportPlan plan) {
        return COLUMNS.stream()
                .map(each -> SheetColumn.text(say(reader, "asset.export." + each)))
                .toList();
    }

    @Override
    protected Page<List<@Nullable String>> page(
            Actor reader, AssetExportPlan plan, @Nullable String after, int size) {
        Page<AssetRow> page = assets.list(reader, plan.q(), null, plan.startMissing(), after, size);
        return new Page<>(
                page.items().stream()
                        .map(
                                each ->
                                        MaskedCells.of(
                                                reader,
                                                cells(reader, each),
                                                List.of(each.customerName())))
                        .toList(),
                page.next());
    }

    @Override
    protected @Nullable Long count(Actor reader, AssetExportPlan plan) {
        return null;
    }

    private List<@Nullable String> cells(Actor reader, AssetRow row) {
        Asset asset = row.asset();
        Milestones days = asset.milestones();
        return Arrays.asList(
                asset.serial(),
                asset.model(),
                row.customerName(),
                asset.site(),
                asset.zone(),
                day(days.built()),
                day(days.shipment()),
                day(days.installation()),
                day(days.acceptance()),
                day(days.firstUse()),
                day(days.retired()),
                row.startMissing() ? say(reader, "asset.export.startMissing") : null);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String say(Actor reader, String key) {
        return String.valueOf(
                messages.getMessage(key, null, key, Locale.forLanguageTag(reader.locale())));
    }
}
