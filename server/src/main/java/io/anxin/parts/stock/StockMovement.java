package io.anxin.parts.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the ledger.
///
/// @param quantity above 0 what came, below 0 what left
/// @param document what it was done for: an order, a work order, a count
public record StockMovement(
        long position,
        Instant at,
        UUID place,
        String placeCode,
        BigDecimal quantity,
        Reason reason,
        @Nullable String serial,
        String document,
        String actorName) {

    /// Why something moved.
    public enum Reason {
        RECEIPT,
        /// Used: this is demand.
        ISSUE,
        /// Came back unused: less demand.
        RETURN,
        TRANSFER,
        COUNT,
        SCRAP
    }
}
