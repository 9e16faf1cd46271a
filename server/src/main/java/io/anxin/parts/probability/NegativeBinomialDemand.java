package io.anxin.parts.probability;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// Negative binomial demand: units that come in clumps, or at a rate that is itself uncertain. The
/// usual choice for the lead-time demand of spare parts (Syntetos, Babai, Altay 2012).
public final class NegativeBinomialDemand implements CountDemand {

    /// Below this much more variance than mean it is a Poisson distribution to every digit that
    /// matters, and its shape parameter leaves the range of numbers.
    private static final double POISSON = 1e-9;

    private static final int MOST_UNITS = 500_000_000;
    private static final int SUM_TO_MEAN = 2_000;
    private static final double SMALLEST_LOGARITHM = -600;

    private final double mean;
    private final double variance;
    private final double shape;
    private final double success;

    private NegativeBinomialDemand(double mean, double variance) {
        this.mean = mean;
        this.variance = variance;
        this.success = mean / variance;
        this.shape = mean * success / (1 - success);
    }

    /// The one with this mean and variance (method of moments); a Poisson distribution where the
    /// variance is not above the mean.
    public static CountDemand ofMoments(double mean, double variance) {
        return mean <= 0 || variance <= mean * (1 + POISSON)
                ? new PoissonDemand(Math.max(0, mean))
                : new NegativeBinomialDemand(mean, variance);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public double probability(int units) {
        return units < 0 ? 0 : Math.exp(logProbability(units));
    }

    private double logProbability(int units) {
        return LogGamma.value(shape + units)
                - LogGamma.value(shape)
                - LogGamma.value(units + 1.0)
                + shape * Math.log(success)
                + units * Math.log1p(-success);
    }

    @Override
    public double cumulative(int units) {
        return units < 0 ? 0 : RegularizedBeta.value(success, shape, units + 1.0);
    }

    @Override
    public int quantile(double level) {
        boolean countable = mean <= SUM_TO_MEAN && shape * Math.log(success) > SMALLEST_LOGARITHM;
        return countable ? bySumming(level) : byHalving(level);
    }

    private int bySumming(double level) {
        double term = Math.exp(shape * Math.log(success));
        double sum = term;
        int units = 0;
        int most = (int) (mean + 60 * Math.sqrt(variance)) + 100;
        while (sum < level && units < most) {
            units++;
            term *= (shape + units - 1) / units * (1 - success);
            sum += term;
        }
        return sum >= level ? units : byHalving(level);
    }

    private int byHalving(double level) {
        int low = -1;
        int high = (int) Math.min(MOST_UNITS, mean + 10 * Math.sqrt(variance)) + 1;
        while (cumulative(high) < level && high < MOST_UNITS) {
            high *= 2;
        }
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (cumulative(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// `E[(X - x)+] = mean (1 - G(x - 1)) - x (1 - F(x))`, where G is the distribution with one
    /// more success: `k f(k)` is `mean g(k - 1)`.
    @Override
    public double loss(int x) {
        if (x < 0) {
            return mean - x;
        }
        double above = RegularizedBeta.complement(success, shape, x + 1.0);
        double shifted = x == 0 ? 1 : RegularizedBeta.complement(success, shape + 1, x);
        return Math.max(0, mean * shifted - x * above);
    }
}
