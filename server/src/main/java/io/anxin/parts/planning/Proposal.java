package io.anxin.parts.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to do about a part, with the figures it was proposed on.
///
/// @param quantity to be ordered, or too much
/// @param onOrder accepted within the lead time
public record Proposal(
        UUID id,
        long version,
        UUID part,
        String number,
        String nameZh,
        String nameEn,
        String placeCode,
        LocalDate period,
        Kind kind,
        BigDecimal quantity,
        BigDecimal position,
        BigDecimal onOrder,
        double reorderPoint,
        double leadMean,
        double level,
        BigDecimal value,
        State state,
        String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /// What is proposed.
    public enum Kind {
        REPLENISH,
        EXCESS
    }

    /// What became of it.
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}
