package io.anxin.parts.forecast;

import java.util.Arrays;
import java.util.List;

/// What the series of one run say together: how to pool them, what parts are usually asked for, how
/// demand is spread, and where it is going.
///
/// @param commonRate mean faded demand of a month
/// @param factors of growth for each month ahead
@SuppressWarnings("ArrayRecordComponent") // never compared
record Assortment(Pool pool, double commonRate, Dispersion dispersion, double[] factors) {

    static Assortment of(List<Series> series, Settings settings) {
        double[][] histories =
                series.stream()
                        .map(Series::history)
                        .filter(history -> history.length > 0)
                        .toArray(double[][]::new);
        Dispersion dispersion = Dispersion.of(histories);
        Pool pool = PoolFit.of(histories, settings.lead(), dispersion);
        double sum = 0;
        double months = 0;
        for (double[] history : histories) {
            sum += Pool.faded(history, history.length, pool.fading());
            months += Pool.months(history.length, pool.fading());
        }
        double[] factors = Growth.factors(series, pool, settings.lead(), settings.longest());
        return new Assortment(pool, months == 0 ? 0 : sum / months, dispersion, factors);
    }

    /// Expected demand of each month ahead.
    double[] path(double[] history, int end) {
        double rate = pool.rate(history, end, commonRate);
        return Arrays.stream(factors).map(factor -> rate * factor).toArray();
    }

    double variance(double[] history, int end, double leadMean, int lead) {
        double own = dispersion.of(end == history.length ? history : Series.until(history, end));
        double spread = pool.common() ? Math.max(1, own) : own;
        return pool.variance(leadMean, lead, end, spread);
    }
}
