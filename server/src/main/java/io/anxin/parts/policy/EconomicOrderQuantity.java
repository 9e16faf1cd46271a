package io.anxin.parts.policy;

import org.jspecify.annotations.Nullable;

/// The order quantity when demand is steady and known (Harris 1913; FoSCT sections 3.2, 3.5, 3.6).
/// Costs are per unit of time, the purchase price left out.
public final class EconomicOrderQuantity {

    /// @param stockoutFraction share of demand met late
    public record Lot(double quantity, double stockoutFraction, double cost) {}

    private EconomicOrderQuantity() {}

    /// `Q* = sqrt(2 K d / h)`, FoSCT (3.4); cost of a given quantity `K d / Q + h Q / 2`, (3.3).
    ///
    /// @param fixed K, for each order
    /// @param holding h, for each unit and unit of time
    /// @param demand d, units per unit of time
    /// @param given a quantity to be evaluated instead of the best one
    public static Lot of(double fixed, double holding, double demand, @Nullable Double given) {
        double quantity = given == null ? Math.sqrt(2 * fixed * demand / holding) : given;
        return new Lot(quantity, 0, ordering(fixed, demand, quantity) + holding * quantity / 2);
    }

    /// With planned backorders: `Q* = sqrt(2 K d (h + p) / (h p))`, `x* = h / (h + p)`, FoSCT
    /// (3.27) to (3.29).
    ///
    /// @param stockout p, for each unit and unit of time that it is late
    /// @param given quantity and stock-out fraction to be evaluated instead of the best ones
    public static Lot withBackorders(
            double fixed, double holding, double stockout, double demand, @Nullable Lot given) {
        double fraction = holding / (holding + stockout);
        double best = Math.sqrt(2 * fixed * demand * (holding + stockout) / (holding * stockout));
        double quantity = given == null ? best : given.quantity();
        double x = given == null ? fraction : given.stockoutFraction();
        double cost =
                holding * quantity * (1 - x) * (1 - x) / 2
                        + stockout * quantity * x * x / 2
                        + ordering(fixed, demand, quantity);
        return new Lot(quantity, x, cost);
    }

    /// The economic production quantity, when units arrive at a rate: `Q* = sqrt(2 K d / (h (1 -
    /// rho)))` with `rho = d / production` (Taft 1918; FoSCT (3.31), (3.32)).
    ///
    /// @param production units per unit of time, more than the demand
    public static Lot ofProduction(
            double fixed,
            double holding,
            double demand,
            double production,
            @Nullable Double given) {
        return of(fixed, holding * (1 - demand / production), demand, given);
    }

    private static double ordering(double fixed, double demand, double quantity) {
        return quantity == 0 ? 0 : fixed * demand / quantity;
    }
}
