package io.anxin.parts.forecast;

/// One method on the past of one series: what it would have forecast each month, and what stock
/// kept by it would have cost. Never the mean absolute error, which on such series a forecast of
/// nothing wins.
final class Rehearsal {

    private static final double UNBIASED = 0.1;

    private final double[] history;
    private final int lead;
    private final double level;
    private final int first;
    private final double[] means;
    private final double[] quantiles;

    /// @param first month before which nothing is judged
    Rehearsal(double[] history, int lead, double level, int first) {
        this.history = history;
        this.lead = lead;
        this.level = level;
        this.first = first;
        this.means = new double[last() + 1];
        this.quantiles = new double[last() + 1];
    }

    int first() {
        return first;
    }

    /// The last month from which a whole lead time is known.
    int last() {
        return history.length - lead;
    }

    void forecast(int end, double leadMean, double leadQuantile) {
        means[end] = leadMean;
        quantiles[end] = leadQuantile;
    }

    /// Forecast over actual, as the distance from 1, on top of what is noise.
    double bias() {
        double forecast = 0;
        double actual = 0;
        for (int end = first; end <= last(); end++) {
            forecast += means[end];
            actual += Series.sum(history, end, end + lead);
        }
        return UNBIASED + Math.abs(forecast - actual) / Math.max(actual, 1);
    }

    double pinball() {
        double loss = 0;
        for (int end = first; end <= last(); end++) {
            double actual = Series.sum(history, end, end + lead);
            loss += LeadTimeDemand.pinball(actual, quantiles[end], level);
        }
        return loss;
    }

    /// Stock ordered up to the quantile each month: what was ordered too high once stays until it
    /// is used. A unit on hand weighs `1 - level`, a unit short `level`.
    double stockCost() {
        double cost = 0;
        double position = 0;
        for (int end = first; end <= last(); end++) {
            position = end == first ? quantiles[end] : position - history[end - 1];
            position = Math.max(position, quantiles[end]);
            double actual = Series.sum(history, end, end + lead);
            cost += LeadTimeDemand.pinball(actual, position, level);
        }
        return cost;
    }
}
