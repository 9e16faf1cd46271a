package io.anxin.parts.forecast;

import java.util.Arrays;

/// How much more demand varies from month to month than its mean: the ratio of variance to mean.
/// One series with few demands says little about it, so its own ratio is drawn towards the usual
/// one of the assortment (empirical Bayes, weight by the number of demands).
///
/// @param usual of the assortment
record Dispersion(double usual) {

    private static final double DEMANDS_THAT_WEIGH_HALF = 3;
    private static final double WITHOUT_EXAMPLE = 1.5;

    /// @param histories of the assortment
    static Dispersion of(double[][] histories) {
        double[] ratios =
                Arrays.stream(histories)
                        .filter(history -> demands(history) >= 2)
                        .mapToDouble(Dispersion::own)
                        .sorted()
                        .toArray();
        return new Dispersion(
                ratios.length == 0 ? WITHOUT_EXAMPLE : Math.max(1, ratios[ratios.length * 2 / 3]));
    }

    double of(double[] history) {
        return drawn(own(history), demands(history));
    }

    double drawn(double own, int demands) {
        return (demands * own + DEMANDS_THAT_WEIGH_HALF * usual)
                / (demands + DEMANDS_THAT_WEIGH_HALF);
    }

    static int demands(double[] history) {
        int demands = 0;
        for (double units : history) {
            demands += units > 0 ? 1 : 0;
        }
        return demands;
    }

    static double own(double[] history) {
        double mean = Series.sum(history, 0, history.length) / history.length;
        if (mean == 0 || history.length < 2) {
            return 0;
        }
        double squares = 0;
        for (double units : history) {
            squares += (units - mean) * (units - mean);
        }
        return squares / (history.length - 1) / mean;
    }
}
