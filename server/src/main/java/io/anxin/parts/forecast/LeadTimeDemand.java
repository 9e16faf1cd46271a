package io.anxin.parts.forecast;

import io.anxin.parts.probability.NegativeBinomialDemand;
import io.anxin.parts.probability.NormalDemand;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// The demand of a lead time as a distribution, by its first two moments.
///
/// Whole units whose variance is not below the mean are negative binomial. Demand steadier than a
/// Poisson process is normal, cut to whole units; demand that is not counted in whole units
/// (litres, metres) is gamma (Burgin 1975).
///
/// @param whole whether demand is counted in whole units
public record LeadTimeDemand(double mean, double variance, boolean whole) {

    private static final double STEADY = 0.9;

    public double quantile(double level) {
        if (mean <= 0) {
            return 0;
        }
        if (!whole) {
            return variance <= 0 ? mean : gamma(level);
        }
        if (variance >= STEADY * mean) {
            return NegativeBinomialDemand.ofMoments(mean, variance).quantile(level);
        }
        double normal = new NormalDemand(mean, Math.sqrt(variance)).quantile(level);
        return Math.max(0, Math.ceil(normal - 0.5));
    }

    private double gamma(double level) {
        double shape = mean * mean / variance;
        return GammaDistribution.of(shape, variance / mean).inverseCumulativeProbability(level);
    }

    /// What it costs to have been wrong: a unit short weighs `level`, a unit too many `1 - level`.
    static double pinball(double actual, double quantile, double level) {
        double short_ = actual - quantile;
        return short_ >= 0 ? level * short_ : (level - 1) * short_;
    }
}
