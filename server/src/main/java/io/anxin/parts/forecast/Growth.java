package io.anxin.parts.forecast;

import java.util.Arrays;
import java.util.List;

/// Where the demand of the whole assortment is going: single series are too thin to show a trend, a
/// thousand of them together do. A damped trend (Gardner and McKenzie 1985) on the logarithm of the
/// mean demand by month. It is used only where it would have lowered the bias of the past, and
/// never where one part makes the assortment.
final class Growth {

    private static final double LEVEL = 0.2;
    private static final double TREND = 0.05;
    private static final double DAMPING = 0.97;
    private static final int START = 6;
    private static final int FEWEST_SERIES = 30;
    private static final int FEWEST_MONTHS = 12;
    private static final int ORIGINS = 6;
    private static final double LARGEST_SHARE = 0.05;
    private static final double MOST = 2;

    private final double[] index;

    private Growth(double[] index) {
        this.index = index;
    }

    /// Factors on the pooled rates for each month ahead; all 1 where no trend helps.
    static double[] factors(List<Series> series, Pool pool, int lead, int horizon) {
        double[] none = Smoothing.flat(1, horizon);
        int months = series.stream().mapToInt(one -> one.values().length).max().orElse(0);
        double[][] complete =
                series.stream()
                        .filter(one -> one.values().length == months)
                        .filter(one -> Arrays.stream(one.values()).noneMatch(Double::isNaN))
                        .map(Series::history)
                        .toArray(double[][]::new);
        if (complete.length < FEWEST_SERIES || months < FEWEST_MONTHS + lead + 3) {
            return none;
        }
        Growth growth = new Growth(index(complete, months));
        return growth.isTrustworthy(complete) && growth.helps(complete, pool, lead)
                ? growth.factors(complete, pool, months, horizon)
                : none;
    }

    private static double[] index(double[][] complete, int months) {
        double[] index = new double[months];
        for (double[] history : complete) {
            for (int month = 0; month < months; month++) {
                index[month] += history[month] / complete.length;
            }
        }
        return index;
    }

    private boolean isTrustworthy(double[][] complete) {
        double total = Series.sum(index, 0, index.length) * complete.length;
        return Arrays.stream(index).allMatch(units -> units > 0)
                && Arrays.stream(complete)
                        .allMatch(
                                history ->
                                        Series.sum(history, 0, history.length)
                                                < LARGEST_SHARE * total);
    }

    /// Whether the bias over the lead times of the past is smaller with the factors than without.
    private boolean helps(double[][] complete, Pool pool, int lead) {
        double with = 0;
        double without = 0;
        for (int round = 0; round < ORIGINS; round++) {
            int end = index.length - lead - 3 * round;
            if (end < FEWEST_MONTHS) {
                break;
            }
            double rate = meanRate(complete, pool, end);
            double bias = Math.log(rate * lead / Series.sum(index, end, end + lead));
            double factor = Series.sum(factors(complete, pool, end, lead), 0, lead) / lead;
            without += bias * bias;
            with += (bias + Math.log(factor)) * (bias + Math.log(factor));
        }
        return with < without;
    }

    private double[] factors(double[][] complete, Pool pool, int end, int horizon) {
        double level = Math.log(Series.sum(index, 0, START) / START);
        double trend = 0;
        for (int month = START; month < end; month++) {
            double before = level;
            level = LEVEL * Math.log(index[month]) + (1 - LEVEL) * (level + DAMPING * trend);
            trend = TREND * (level - before) + (1 - TREND) * DAMPING * trend;
        }
        double rate = meanRate(complete, pool, end);
        double[] factors = new double[horizon];
        double damped = 0;
        for (int ahead = 0; ahead < horizon; ahead++) {
            damped += Math.pow(DAMPING, ahead + 1);
            factors[ahead] = Math.clamp(Math.exp(level + trend * damped) / rate, 1 / MOST, MOST);
        }
        return factors;
    }

    private static double meanRate(double[][] complete, Pool pool, int end) {
        double common = commonRate(complete, pool, end);
        double sum = 0;
        for (double[] history : complete) {
            sum += pool.rate(history, end, common);
        }
        return sum / complete.length;
    }

    private static double commonRate(double[][] complete, Pool pool, int end) {
        double sum = 0;
        for (double[] history : complete) {
            sum += Pool.faded(history, end, pool.fading());
        }
        return sum / complete.length / Pool.months(end, pool.fading());
    }
}
