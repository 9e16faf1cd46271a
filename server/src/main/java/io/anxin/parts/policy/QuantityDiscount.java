package io.anxin.parts.policy;

import java.util.function.IntToDoubleFunction;

/// The order quantity when the supplier's price falls with it (FoSCT section 3.4; Hadley and Whitin
/// 1963). Costs are per unit of time and include the purchase.
public final class QuantityDiscount {

    /// @param region index of the price break the quantity falls into
    public record Lot(double quantity, int region, double cost) {}

    /// What the supplier asks, and what holding costs at each price.
    ///
    /// @param breaks least quantity of each price, ascending, the first 0 (or 1)
    /// @param prices for one unit, descending
    /// @param holding for one unit and unit of time by its price: a rate times the price, or a
    ///   constant
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Offer(double[] breaks, double[] prices, IntToDoubleFunction holding) {

        public Offer {
            if (breaks.length != prices.length || breaks.length == 0) {
                throw new IllegalArgumentException(
                        "as many breakpoints as unit costs are needed, the first breakpoint 0");
            }
            for (int j = 1; j < breaks.length; j++) {
                if (breaks[j] <= breaks[j - 1]) {
                    throw new IllegalArgumentException("breakpoints must ascend");
                }
            }
        }

        private int size() {
            return breaks.length;
        }

        private double end(int region) {
            return region + 1 < breaks.length ? breaks[region + 1] : Double.POSITIVE_INFINITY;
        }

        private double start(int region) {
            return region == 0 ? 0 : breaks[region];
        }
    }

    private QuantityDiscount() {}

    /// The whole order at the price of its quantity: the best quantity of each price, or the break
    /// that is nearest to it; FoSCT (3.13), theorem 3.1.
    public static Lot allUnits(double fixed, double demand, Offer offer) {
        Lot best = new Lot(0, 0, Double.POSITIVE_INFINITY);
        for (int j = 0; j < offer.size(); j++) {
            double holding = offer.holding().applyAsDouble(j);
            double free = Math.sqrt(2 * fixed * demand / holding);
            double quantity = Math.max(free, offer.start(j));
            if (quantity < offer.end(j)) {
                double cost =
                        offer.prices()[j] * demand
                                + share(fixed * demand, quantity)
                                + holding * quantity / 2;
                best = cheaper(best, new Lot(quantity, j, cost));
            }
        }
        return best;
    }

    /// Each unit at the price of its own place in the order: an order in region j pays the surplus
    /// `c'_j = sum over i < j of c_i (b_(i+1) - b_i) - c_j b_j` once, so that `Q_j = sqrt(2 (K +
    /// c'_j) d / h_j)`; FoSCT (3.17) to (3.21). A break is never best.
    ///
    /// @param surplusHolding cost of holding a unit of money in the surplus, the rate i, or 0 when
    ///   holding does not depend on the price
    public static Lot incremental(double fixed, double demand, double surplusHolding, Offer offer) {
        Lot best = new Lot(0, 0, Double.POSITIVE_INFINITY);
        double paid = 0;
        for (int j = 0; j < offer.size(); j++) {
            if (j > 0) {
                paid += offer.prices()[j - 1] * (offer.start(j) - offer.start(j - 1));
            }
            double surplus = paid - offer.prices()[j] * offer.start(j);
            double holding = offer.holding().applyAsDouble(j);
            double quantity = Math.sqrt(2 * (fixed + surplus) * demand / holding);
            if (quantity >= offer.start(j) && quantity < offer.end(j)) {
                double cost =
                        offer.prices()[j] * demand
                                + surplusHolding * surplus / 2
                                + share((fixed + surplus) * demand, quantity)
                                + holding * quantity / 2;
                best = cheaper(best, new Lot(quantity, j, cost));
            }
        }
        return best;
    }

    private static double share(double total, double quantity) {
        return quantity == 0 ? 0 : total / quantity;
    }

    private static Lot cheaper(Lot one, Lot other) {
        return other.cost() < one.cost() ? other : one;
    }
}
