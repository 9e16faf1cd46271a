package io.anxin.parts.forecast;

import java.util.Locale;

/// How demand comes (Syntetos, Boylan, Croston 2005): by the mean interval between demands, cut at
/// 1.32, and the squared coefficient of variation of their sizes, cut at 0.49.
public enum DemandPattern {
    /// No demand at all.
    NONE,
    SMOOTH,
    ERRATIC,
    INTERMITTENT,
    LUMPY;

    static final double INTERVAL_CUT = 1.32;
    static final double VARIATION_CUT = 0.49;

    public static DemandPattern of(double[] history) {
        int demands = 0;
        double sum = 0;
        double squares = 0;
        for (double units : history) {
            if (units > 0) {
                demands++;
                sum += units;
                squares += units * units;
            }
        }
        if (demands == 0) {
            return NONE;
        }
        double mean = sum / demands;
        double variation =
                demands == 1 ? 0 : (squares - demands * mean * mean) / (demands - 1) / mean / mean;
        boolean seldom = (double) history.length / demands >= INTERVAL_CUT;
        boolean uneven = variation >= VARIATION_CUT;
        if (seldom) {
            return uneven ? LUMPY : INTERMITTENT;
        }
        return uneven ? ERRATIC : SMOOTH;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
