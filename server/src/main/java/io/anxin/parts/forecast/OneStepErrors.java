package io.anxin.parts.forecast;

/// How far the forecasts of a method were off from month to month; from it follows the variance of
/// the demand of a lead time. For a smoothed level it grows as `L (1 + L / n)`, where n = (2 -
/// alpha) / alpha is the number of months the level rests on (Hyndman, Koehler, Ord, Snyder 2008,
/// chapter 6; Strijbosch, Moors 2005 for intermittent demand).
final class OneStepErrors {

    private final Method method;
    private final Settings settings;
    private final Dispersion usual;
    private double squares;
    private double demand;
    private int months;
    private int demands;

    OneStepErrors(Method method, Settings settings, Dispersion usual) {
        this.method = method;
        this.settings = settings;
        this.usual = usual;
    }

    /// Goes through the months before `end`.
    void follow(double[] history, int end) {
        int start = method == Method.HOLT_WINTERS ? 2 * settings.season() : 2;
        for (int month = Math.min(start, end - 1); month < end; month++) {
            if (month > 0) {
                double[] known = Series.until(history, month);
                add(method.path(known, settings, 1)[0], history[month]);
            }
        }
    }

    void add(double forecast, double actual) {
        squares += (actual - forecast) * (actual - forecast);
        demand += actual;
        months++;
        demands += actual > 0 ? 1 : 0;
    }

    double leadVariance(double leadMean) {
        double own = demand == 0 ? 0 : squares / demand;
        double rested = method == Method.SMA ? settings.window() : 2 / settings.alpha() - 1;
        double ratio = months == 0 ? usual.usual() : usual.drawn(own, demands);
        return ratio * leadMean * (1 + settings.lead() / rested);
    }
}
