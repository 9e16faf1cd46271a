package io.anxin.parts.forecast;

import java.util.Arrays;

/// Methods for demand that comes every month. Each takes a history of at least one month and gives
/// the months ahead, never below 0.
public final class Smoothing {

    private Smoothing() {}

    /// The mean of the last months.
    public static double[] movingAverage(double[] history, int window, int horizon) {
        int from = Math.max(0, history.length - window);
        return flat(Series.sum(history, from, history.length) / (history.length - from), horizon);
    }

    /// Simple exponential smoothing (Brown 1956), from the first month on.
    public static double[] simple(double[] history, double alpha, int horizon) {
        double level = history[0];
        for (double units : history) {
            level += alpha * (units - level);
        }
        return flat(level, horizon);
    }

    /// Linear trend (Holt 1957): `l = a y + (1 - a)(l + b)`, `b = B (l - l') + (1 - B) b`, starting
    /// with the first month and its difference to the second.
    public static double[] holt(double[] history, double alpha, double beta, int horizon) {
        double level = history[0];
        double trend = history.length > 1 ? history[1] - history[0] : 0;
        for (int month = 1; month < history.length; month++) {
            double before = level;
            level = alpha * history[month] + (1 - alpha) * (level + trend);
            trend = beta * (level - before) + (1 - beta) * trend;
        }
        double[] path = new double[horizon];
        for (int ahead = 0; ahead < horizon; ahead++) {
            path[ahead] = Math.max(0, level + (ahead + 1) * trend);
        }
        return path;
    }

    /// Trend and additive season (Winters 1960), starting with the means of the first two seasons.
    /// With less than two seasons of history there is none to be seen, and it is Holt's method.
    public static double[] holtWinters(
            double[] history, int season, double alpha, double beta, double gamma, int horizon) {
        if (history.length < 2 * season || season < 2) {
            return holt(history, alpha, beta, horizon);
        }
        double level = Series.sum(history, 0, season) / season;
        double trend = (Series.sum(history, season, 2 * season) / season - level) / season;
        double[] seasonal = new double[season];
        for (int month = 0; month < season; month++) {
            seasonal[month] = history[month] - level;
        }
        for (int month = season; month < history.length; month++) {
            int place = month % season;
            double before = level;
            level = alpha * (history[month] - seasonal[place]) + (1 - alpha) * (level + trend);
            trend = beta * (level - before) + (1 - beta) * trend;
            seasonal[place] = gamma * (history[month] - level) + (1 - gamma) * seasonal[place];
        }
        double[] path = new double[horizon];
        for (int ahead = 0; ahead < horizon; ahead++) {
            double season_ = seasonal[(history.length + ahead) % season];
            path[ahead] = Math.max(0, level + (ahead + 1) * trend + season_);
        }
        return path;
    }

    static double[] flat(double level, int horizon) {
        double[] path = new double[horizon];
        Arrays.fill(path, Math.max(0, level));
        return path;
    }
}
