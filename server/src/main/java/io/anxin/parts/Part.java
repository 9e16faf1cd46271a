package io.anxin.parts;

import io.anxin.shared.Bilingual;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A spare part of the catalogue.
///
/// @param unit what is counted: `pc`, `m`, `l`
/// @param leadMonths how long a replenishment takes
/// @param averageCost of one unit, the moving average of the receipts
public record Part(
        PartId id,
        long version,
        String number,
        Bilingual name,
        String unit,
        Tracking tracking,
        Criticality criticality,
        boolean repairable,
        boolean hazardous,
        int leadMonths,
        BigDecimal averageCost) {

    /// @param months as measured, null when nobody knows better than the catalogue
    public Part arrivingIn(@Nullable Integer months) {
        return months == null
                ? this
                : new Part(
                        id,
                        version,
                        number,
                        name,
                        unit,
                        tracking,
                        criticality,
                        repairable,
                        hazardous,
                        months,
                        averageCost);
    }
}
