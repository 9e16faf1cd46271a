package io.anxin.parts.probability;

/// Demand in whole units.
public interface CountDemand {

    double mean();

    double variance();

    /// Probability of exactly so many units.
    double probability(int units);

    /// Probability of at most so many units.
    double cumulative(int units);

    /// The smallest number of units whose cumulative probability reaches the level.
    ///
    /// @param level at least 0 and below 1
    int quantile(double level);

    /// Units expected above a level, which may be negative: `E[(X - x)+]`.
    double loss(int x);
}
