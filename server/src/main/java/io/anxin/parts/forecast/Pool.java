package io.anxin.parts.forecast;

/// How the rates of an assortment are pooled: the discounted gamma-Poisson model (Harvey and
/// Fernandes 1989) with the assortment as its prior (empirical Bayes). The rate of a part is `(w r
/// + S) / (w + B)`: S sums its demand and B its months, both fading by `fading` a month, and r is
///   what parts are usually asked for, worth w months.
///
/// This is what makes the quantile right where demand has moved: a part that was never asked for is
/// still a part of an assortment in which such parts come to life.
///
/// @param fading weight of a month against the one after it
/// @param strength w, in months
/// @param common whether r is the mean of the assortment; otherwise the part's own long-run mean
/// @param spread what the variance is multiplied with
record Pool(double fading, double strength, boolean common, double spread) {

    static final Pool USUAL = new Pool(0.9, 1, false, 1);

    static final double[] FADINGS = {0.8, 0.85, 0.9, 0.95, 0.98};
    static final double[] STRENGTHS = {0.25, 0.5, 1, 2, 4, 8};
    static final double[] SPREADS = {0.8, 1, 1.25, 1.6, 2};

    /// The faded sum of demand.
    static double faded(double[] history, int end, double fading) {
        double sum = 0;
        for (int month = 0; month < end; month++) {
            sum = sum * fading + history[month];
        }
        return sum;
    }

    /// The faded number of months.
    static double months(int end, double fading) {
        return (1 - Math.pow(fading, end)) / (1 - fading);
    }

    double rate(double[] history, int end, double commonRate) {
        double usual = common ? commonRate : Series.sum(history, 0, end) / end;
        return rate(faded(history, end, fading), months(end, fading), usual);
    }

    double rate(double sum, double months, double usual) {
        return (strength * usual + sum) / (strength + months);
    }

    /// Variance of the demand of a lead time: of the months, and of the rate itself, which is known
    /// from so many months only.
    double variance(double leadMean, int lead, int end, double dispersion) {
        return spread * dispersion * leadMean * (1 + lead / (strength + months(end, fading)));
    }
}
