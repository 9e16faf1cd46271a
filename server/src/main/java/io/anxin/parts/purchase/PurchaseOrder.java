package io.anxin.parts.purchase;

import io.anxin.shared.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is bought from a supplier, for one place.
///
/// @param expectedOn when it should arrive
/// @param note why it ended otherwise than by its last delivery
public record PurchaseOrder(
        UUID id,
        long version,
        long number,
        Partner supplier,
        Partner place,
        State state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant orderedAt,
        @Nullable LocalDate expectedOn,
        @Nullable Instant endedAt,
        String note,
        List<PurchaseLine> lines) {

    /// From whom, or to where.
    public record Partner(UUID id, String code, Bilingual name) {}

    /// @param received of the quantity so far
    /// @param price of one unit
    /// @param proposal that led to it, null when somebody wrote the line
    public record PurchaseLine(
            UUID id,
            UUID part,
            String number,
            Bilingual name,
            String unit,
            boolean bySerial,
            BigDecimal quantity,
            BigDecimal received,
            BigDecimal price,
            @Nullable UUID proposal) {

        public BigDecimal due() {
            return quantity.subtract(received);
        }

        public BigDecimal total() {
            return quantity.multiply(price);
        }
    }

    public enum State {
        /// May still be changed; accepted proposals join it.
        DRAFT,
        ORDERED,
        /// Everything arrived, or nothing more will.
        RECEIVED,
        CANCELLED
    }

    PurchaseOrder with(List<PurchaseLine> read) {
        return new PurchaseOrder(
                id,
                version,
                number,
                supplier,
                place,
                state,
                createdBy,
                createdAt,
                orderedAt,
                expectedOn,
                endedAt,
                note,
                read);
    }

    PurchaseOrder ordered(Instant at, LocalDate expected) {
        return new PurchaseOrder(
                id,
                version,
                number,
                supplier,
                place,
                State.ORDERED,
                createdBy,
                createdAt,
                at,
                expected,
                null,
                note,
                lines);
    }

    PurchaseOrder ended(State as, Instant at, String why) {
        return new PurchaseOrder(
                id,
                version,
                number,
                supplier,
                place,
                as,
                createdBy,
                createdAt,
                orderedAt,
                expectedOn,
                at,
                why,
                lines);
    }

    public BigDecimal total() {
        return lines.stream().map(PurchaseLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How it is called on paper and in the ledger.
    public String document() {
        return "PO-" + number;
    }
}
