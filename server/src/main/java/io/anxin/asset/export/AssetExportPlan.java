package io.anxin.asset.export;

import io.anxin.job.table.TableExport;
import io.anxin.sheet.SheetFormat;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a table of assets is made of.
///
/// @param q as for the list
/// @param startMissing only those with a coverage that waits for a milestone
record AssetExportPlan(SheetFormat format, String zone, @Nullable String q, boolean startMissing)
        implements TableExport.Plan {

    @Override
    public ZoneId timeZone() {
        return ZoneId.of(zone);
    }
}
