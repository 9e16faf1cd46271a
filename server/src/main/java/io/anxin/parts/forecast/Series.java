package io.anxin.parts.forecast;

import java.util.Arrays;

/// The demand of one part, month by month.
///
/// @param values units of each month, oldest first; NaN where nothing is known; below 0 where more
///   came back than was used
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Series(String id, double[] values) {

    /// What was demanded: a month in which more came back than was used gives its surplus to the
    /// months before, where it had been used; unknown months are left out, they are not zeros.
    public double[] history() {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double returned = 0;
        for (int month = known.length - 1; month >= 0; month--) {
            double net = known[month] - returned;
            known[month] = Math.max(0, net);
            returned = Math.max(0, -net);
        }
        return known;
    }

    static boolean isWhole(double[] history) {
        return Arrays.stream(history).allMatch(value -> value == Math.rint(value));
    }

    static double[] until(double[] history, int end) {
        return Arrays.copyOf(history, end);
    }

    static double sum(double[] history, int from, int to) {
        double sum = 0;
        for (int month = from; month < to; month++) {
            sum += history[month];
        }
        return sum;
    }
}
