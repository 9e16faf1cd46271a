package io.anxin.parts.supply;

import io.anxin.shared.InvalidInput;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// What one supplier asks for a part: all-units discount, the price of the highest break reached
/// holds for the whole quantity. Below the first break nothing is sold.
///
/// @param breaks by quantity, the smallest first
public record PriceBreaks(List<Break> breaks) {

    /// @param from the quantity from which on the price holds
    /// @param price of one unit
    public record Break(BigDecimal from, BigDecimal price) {}

    /// What to order so that at least the wanted quantity comes, for the least money.
    public record Offer(BigDecimal quantity, BigDecimal price) {

        public BigDecimal total() {
            return quantity.multiply(price);
        }
    }

    /// @throws InvalidInput when there is none, or one quantity stands twice
    public PriceBreaks {
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
        if (breaks.isEmpty()) {
            throw new InvalidInput("breaks", "breaks.none");
        }
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i).from.compareTo(breaks.get(i - 1).from) == 0) {
                throw new InvalidInput("breaks", "breaks.twice");
            }
        }
    }

    /// The wanted quantity at its price, unless a higher break costs no more in total; of equal
    /// totals the larger quantity.
    public Offer offer(BigDecimal wanted) {
        BigDecimal least = wanted.max(breaks.getFirst().from);
        Offer best = new Offer(least, price(least));
        for (Break each : breaks) {
            Offer higher = new Offer(each.from, each.price);
            if (each.from.compareTo(least) > 0 && higher.total().compareTo(best.total()) <= 0) {
                best = higher;
            }
        }
        return best;
    }

    private BigDecimal price(BigDecimal quantity) {
        return breaks.reversed().stream()
                .filter(each -> each.from.compareTo(quantity) <= 0)
                .findFirst()
                .orElse(breaks.getFirst())
                .price;
    }
}
