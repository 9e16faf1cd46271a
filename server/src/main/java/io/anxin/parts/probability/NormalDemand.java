package io.anxin.parts.probability;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Demand that is normal: large and smooth. Loss functions as in Snyder and Shen, Fundamentals of
/// Supply Chain Theory, 2nd edition, appendix C.
///
/// @param sd standard deviation, 0 for a demand that is certain
public record NormalDemand(double mean, double sd) {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public double cumulative(double x) {
        return sd == 0 ? (x >= mean ? 1 : 0) : STANDARD.cumulativeProbability(standard(x));
    }

    /// @param probability between 0 and 1, both excluded
    public double quantile(double probability) {
        return mean + sd * STANDARD.inverseCumulativeProbability(probability);
    }

    /// Units expected above x: `E[(X - x)+]`.
    public double loss(double x) {
        if (sd == 0) {
            return Math.max(0, mean - x);
        }
        double z = standard(x);
        return sd * (STANDARD.density(z) - z * STANDARD.survivalProbability(z));
    }

    /// Half the expected square of the units above x: `E[((X - x)+)^2] / 2`.
    public double secondOrderLoss(double x) {
        if (sd == 0) {
            double above = Math.max(0, mean - x);
            return above * above / 2;
        }
        double z = standard(x);
        return sd
                * sd
                / 2
                * ((z * z + 1) * STANDARD.survivalProbability(z) - z * STANDARD.density(z));
    }

    private double standard(double x) {
        return (x - mean) / sd;
    }
}
