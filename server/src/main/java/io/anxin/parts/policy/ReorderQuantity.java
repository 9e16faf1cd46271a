package io.anxin.parts.policy;

import io.anxin.parts.probability.CountDemand;
import io.anxin.parts.probability.PoissonDemand;

/// (r, Q) under Poisson demand, watched continuously: at r, order Q. Exact; Federgruen and Zheng
/// 1992, FoSCT section 5.6.
public final class ReorderQuantity {

    /// @param cost expected, per unit of time
    public record Levels(int reorderPoint, int quantity, double cost) {}

    private final double holding;
    private final double stockout;
    private final double ordering;
    private final CountDemand leadTimeDemand;

    /// @param holding h, for a unit and unit of time
    /// @param stockout p, for a unit and unit of time that it is late
    /// @param fixed K, for each order
    /// @param rate units per unit of time
    public ReorderQuantity(
            double holding, double stockout, double fixed, double rate, double leadTime) {
        this.holding = holding;
        this.stockout = stockout;
        this.ordering = fixed * rate;
        this.leadTimeDemand = new PoissonDemand(rate * leadTime);
    }

    private double atPosition(int level) {
        return Newsvendor.cost(level, holding, stockout, leadTimeDemand);
    }

    /// The position is spread evenly over r+1 to r+Q: `g(r,Q) = (K d + sum of G(y)) / Q`, FoSCT
    /// (5.36).
    public double cost(int reorderPoint, int quantity) {
        double total = ordering;
        for (int y = reorderPoint + 1; y <= reorderPoint + quantity; y++) {
            total += atPosition(y);
        }
        return total / quantity;
    }

    /// Adds the cheapest level at either end as long as it costs less than the mean so far, FoSCT
    /// algorithm 5.3.
    public Levels best() {
        int high = leadTimeDemand.quantile(stockout / (stockout + holding));
        int low = high - 1;
        double total = ordering + atPosition(high);
        double below = atPosition(low);
        double above = atPosition(high + 1);
        while (Math.min(below, above) < total / (high - low)) {
            if (below <= above) {
                total += below;
                low--;
                below = atPosition(low);
            } else {
                total += above;
                high++;
                above = atPosition(high + 1);
            }
        }
        return new Levels(low, high - low, total / (high - low));
    }
}
