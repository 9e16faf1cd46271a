package io.anxin.parts.policy;

import io.anxin.parts.probability.CountDemand;
import io.anxin.parts.probability.NormalDemand;
import io.anxin.parts.probability.PoissonDemand;

/// (s, S): at the end of a period, at or below s, order up to S. FoSCT section 4.4.
public final class ReorderToLevel {

    /// @param cost expected, for one period
    public record Levels(double reorderPoint, double orderUpTo, double cost) {}

    private final double fixed;
    private final double holding;
    private final double stockout;
    private final CountDemand period;
    private final CountDemand exposed;

    /// Poisson demand, the order arrives after the lead time; levels are compared with the
    /// position.
    ///
    /// @param fixed K, for each order
    /// @param holding h, for a unit left at the end of a period
    /// @param stockout p, for a unit short at the end of a period
    /// @param mean demand of a period
    /// @param leadTime whole periods; 0 when an order arrives before the demand of its period
    public ReorderToLevel(
            double fixed, double holding, double stockout, double mean, int leadTime) {
        this.fixed = fixed;
        this.holding = holding;
        this.stockout = stockout;
        this.period = new PoissonDemand(mean);
        this.exposed = new PoissonDemand(mean * (leadTime + 1));
    }

    /// Cost of a period that starts at the level, `G(y)`.
    private double period(int level) {
        return Newsvendor.cost(level, holding, stockout, exposed);
    }

    /// The exact cost of a given pair by renewal: `g(s,S) = (K + sum of m(d) G(S - d)) / M(S - s)`,
    /// Zheng and Federgruen 1991, FoSCT (4.76).
    ///
    /// @throws IllegalArgumentException when S is not above s
    public double cost(int reorderPoint, int orderUpTo) {
        if (orderUpTo <= reorderPoint) {
            throw new IllegalArgumentException("S must be above s");
        }
        return new Renewal(period, orderUpTo - reorderPoint).cost(orderUpTo);
    }

    /// The exact best pair: Zheng and Federgruen 1991, FoSCT algorithm 4.2.
    public Levels best() {
        int top = exposed.quantile(stockout / (stockout + holding));
        int low = top;
        double cost;
        do {
            low--;
            cost = cost(low, top);
        } while (cost > period(low));
        int best = top;
        for (int next = best + 1; period(next) <= cost; next++) {
            if (cost(low, next) < cost) {
                best = next;
                while (cost(low, best) <= period(low + 1)) {
                    low++;
                }
                cost = cost(low, best);
            }
        }
        return new Levels(low, best, cost);
    }

    /// The power approximation of Ehrhardt and Mosier 1984 for normal demand, FoSCT (4.77) to
    /// (4.80). Its cost is that of a (r, Q) policy with these levels, or unknown (NaN).
    ///
    /// @param exposed demand of the lead time and one period
    /// @param mean demand of one period
    public static Levels powerApproximation(
            double fixed, double holding, double stockout, double mean, NormalDemand exposed) {
        double sd = exposed.sd();
        double quantity =
                1.30
                        * Math.pow(mean, 0.494)
                        * Math.pow(fixed / holding, 0.506)
                        * Math.pow(1 + sd * sd / (mean * mean), 0.116);
        double z = Math.sqrt(quantity / sd * holding / stockout);
        double low = 0.973 * exposed.mean() + sd * (0.183 / z + 1.063 - 2.192 * z);
        return new Levels(low, low + quantity, Double.NaN);
    }

    /// How often the position visits each level below S before the next order: `m(0) = 1 / (1 -
    /// f(0))`, `m(j) = m(0) sum of f(l) m(j - l)`, FoSCT (4.71) to (4.75).
    private final class Renewal {

        private final double[] visits;

        private Renewal(CountDemand demand, int width) {
            double[] f = new double[width];
            for (int units = 0; units < width; units++) {
                f[units] = demand.probability(units);
            }
            visits = new double[width];
            visits[0] = 1 / (1 - f[0]);
            for (int j = 1; j < width; j++) {
                double sum = 0;
                for (int units = 1; units <= j; units++) {
                    sum += f[units] * visits[j - units];
                }
                visits[j] = visits[0] * sum;
            }
        }

        private double cost(int orderUpTo) {
            double total = fixed;
            double length = 0;
            for (int d = 0; d < visits.length; d++) {
                total += visits[d] * period(orderUpTo - d);
                length += visits[d];
            }
            return total / length;
        }
    }
}
