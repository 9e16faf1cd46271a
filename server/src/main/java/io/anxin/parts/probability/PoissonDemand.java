package io.anxin.parts.probability;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;

/// Poisson demand: single units that arrive independently.
public final class PoissonDemand implements CountDemand {

    private final double mean;
    private final @Nullable PoissonDistribution distribution;

    /// @param mean 0 or more
    public PoissonDemand(double mean) {
        this.mean = mean;
        this.distribution = mean > 0 ? PoissonDistribution.of(mean) : null;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public double probability(int units) {
        return distribution == null ? (units == 0 ? 1 : 0) : distribution.probability(units);
    }

    @Override
    public double cumulative(int units) {
        if (units < 0) {
            return 0;
        }
        return distribution == null ? 1 : distribution.cumulativeProbability(units);
    }

    @Override
    public int quantile(double level) {
        return distribution == null ? 0 : distribution.inverseCumulativeProbability(level);
    }

    /// `n(x) = mean f(x) - (x - mean)(1 - F(x))`, Snyder and Shen, appendix C.
    @Override
    public double loss(int x) {
        if (x < 0 || distribution == null) {
            return Math.max(0, mean - x);
        }
        return Math.max(
                0,
                mean * distribution.probability(x)
                        - (x - mean) * distribution.survivalProbability(x));
    }
}
