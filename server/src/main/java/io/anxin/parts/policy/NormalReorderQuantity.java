package io.anxin.parts.policy;

import io.anxin.parts.probability.NormalDemand;
import java.util.function.DoubleUnaryOperator;

/// (r, Q) under normal lead-time demand, watched continuously: the exact optimum and the
/// approximations in use, FoSCT sections 5.2 to 5.5.
public final class NormalReorderQuantity {

    private static final double TOLERANCE = 1e-11;
    private static final int MOST_STEPS = 10_000;

    /// @param cost expected, per unit of time, by the model's own exact cost function
    public record Levels(double reorderPoint, double quantity, double cost) {}

    private final double holding;
    private final double stockout;
    private final double fixed;
    private final double rate;
    private final NormalDemand leadTimeDemand;

    /// @param rate mean demand per unit of time
    public NormalReorderQuantity(
            double holding, double stockout, double fixed, double rate, NormalDemand lead) {
        this.holding = holding;
        this.stockout = stockout;
        this.fixed = fixed;
        this.rate = rate;
        this.leadTimeDemand = lead;
    }

    /// `g(r,Q) = (K d + integral of G from r to r+Q) / Q`, FoSCT (5.7); the integral is closed,
    /// because the second-order loss is the integral of the loss.
    public double cost(double reorderPoint, double quantity) {
        double low = reorderPoint - leadTimeDemand.mean();
        double high = low + quantity;
        double losses =
                leadTimeDemand.secondOrderLoss(reorderPoint)
                        - leadTimeDemand.secondOrderLoss(reorderPoint + quantity);
        double integral = holding * (high * high - low * low) / 2 + (holding + stockout) * losses;
        return (fixed * rate + integral) / quantity;
    }

    /// The best r for a quantity: `G(r) = G(r + Q)`, FoSCT (5.9).
    public double reorderPointFor(double quantity) {
        double top = Newsvendor.of(holding, stockout, leadTimeDemand, null).level();
        double spread = 12 * leadTimeDemand.sd() + quantity;
        return root(r -> atPosition(r + quantity) - atPosition(r), top - quantity - spread, top);
    }

    /// The exact optimum: where the cost of the pair equals `G(r) = G(r + Q)` (Zheng 1992, FoSCT
    /// section 5.2).
    public Levels exact() {
        double least = EconomicOrderQuantity.of(fixed, holding, rate, null).quantity();
        double most = least;
        while (excess(most) < 0) {
            most *= 2;
        }
        double quantity = root(this::excess, least / 1e6, most);
        return levels(reorderPointFor(quantity), quantity);
    }

    private double excess(double quantity) {
        double reorderPoint = reorderPointFor(quantity);
        return atPosition(reorderPoint) - cost(reorderPoint, quantity);
    }

    /// EOQ with backorders for Q, then the best r for it (Zheng 1992; FoSCT section 5.3.2).
    public Levels byBackorderQuantity() {
        double quantity =
                EconomicOrderQuantity.withBackorders(fixed, holding, stockout, rate, null)
                        .quantity();
        return levels(reorderPointFor(quantity), quantity);
    }

    /// EOQ for Q, the newsvendor's level for r (FoSCT section 5.3.3).
    public Levels bySafetyStock() {
        double quantity = EconomicOrderQuantity.of(fixed, holding, rate, null).quantity();
        double point = Newsvendor.of(holding, stockout, leadTimeDemand, null).level();
        return levels(point, quantity);
    }

    /// The loss function approximation (Hadley and Whitin 1963; FoSCT (5.28), (5.29)): `n(r) = h Q
    /// / (h + p)`, `Q = sqrt(2 (K d + (h + p) n2(r)) / h)` in turns.
    public Levels byLossFunction() {
        double quantity = EconomicOrderQuantity.of(fixed, holding, rate, null).quantity();
        double point = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double target = holding * quantity / (holding + stockout);
            double span = 40 * leadTimeDemand.sd() + target;
            double next =
                    root(
                            r -> target - leadTimeDemand.loss(r),
                            leadTimeDemand.mean() - span,
                            leadTimeDemand.mean() + span);
            double losses = (holding + stockout) * leadTimeDemand.secondOrderLoss(next);
            double nextQuantity = Math.sqrt(2 * (fixed * rate + losses) / holding);
            boolean settled = near(next, point) && near(nextQuantity, quantity);
            point = next;
            quantity = nextQuantity;
            if (settled) {
                break;
            }
        }
        return levels(point, quantity);
    }

    /// The expected-inventory-level approximation, its stock-out cost p for each unit short however
    /// long (Whitin 1953; FoSCT (5.16) to (5.18), algorithm 5.1). Its cost is its own.
    ///
    /// @throws IllegalArgumentException when p is so low that no stock is worth its cost
    public Levels byExpectedInventory() {
        double quantity = EconomicOrderQuantity.of(fixed, holding, rate, null).quantity();
        double point = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double covered = 1 - quantity * holding / (stockout * rate);
            if (covered <= 0) {
                throw new IllegalArgumentException(
                        "the stock-out cost is too low for this approximation: h Q > p d");
            }
            double next = leadTimeDemand.quantile(covered);
            double losses = stockout * leadTimeDemand.loss(next);
            double nextQuantity = Math.sqrt(2 * rate * (fixed + losses) / holding);
            boolean settled = near(next, point) && near(nextQuantity, quantity);
            point = next;
            quantity = nextQuantity;
            if (settled) {
                break;
            }
        }
        double keeping = holding * (point - leadTimeDemand.mean() + quantity / 2);
        double short_ = stockout * leadTimeDemand.loss(point);
        return new Levels(point, quantity, keeping + (fixed + short_) * rate / quantity);
    }

    private Levels levels(double reorderPoint, double quantity) {
        return new Levels(reorderPoint, quantity, cost(reorderPoint, quantity));
    }

    private double atPosition(double level) {
        return Newsvendor.cost(level, holding, stockout, leadTimeDemand);
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
    }

    /// The root of an ascending function by halving.
    private static double root(DoubleUnaryOperator function, double low, double high) {
        double from = low;
        double to = high;
        for (int step = 0; step < 200 && to - from > 1e-13 * Math.max(1, Math.abs(to)); step++) {
            double middle = (from + to) / 2;
            if (function.applyAsDouble(middle) < 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }
}
