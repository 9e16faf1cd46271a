package io.anxin.parts.planning;

import io.anxin.parts.Part;
import io.anxin.parts.forecast.Forecast;
import io.anxin.parts.forecast.LeadTimeDemand;
import io.anxin.parts.forecast.Series;
import io.anxin.parts.policy.EconomicOrderQuantity;

/// What follows from a forecast for one part.
///
/// @param abc by value, A the parts that make the first 80 %
/// @param xyz by steadiness, X the steadiest
record Plan(Part part, Forecast forecast, char abc, char xyz, double annualValue) {

    /// Money for an order, and share of the value it costs to hold for a year.
    private static final double ORDERING = 60;

    private static final double HOLDING_A_YEAR = 0.2;

    private static final int MOST_MONTHS_AHEAD = 12;
    private static final double STEADY = 0.5;
    private static final double UNSTEADY = 1;

    double level() {
        return ServiceLevel.of(part.criticality(), abc);
    }

    double reorderPoint() {
        return quantile(forecast.leadMean(), forecast.leadVariance());
    }

    /// The economic quantity, in whole units, for at most a year.
    double orderQuantity() {
        double monthly = forecast.leadMean() / part.leadMonths();
        double holding = HOLDING_A_YEAR / 12 * part.averageCost().doubleValue();
        double most = Math.max(1, Math.ceil(monthly * MOST_MONTHS_AHEAD));
        if (monthly == 0 || holding == 0) {
            return most;
        }
        double best = EconomicOrderQuantity.of(ORDERING, holding, monthly, null).quantity();
        return Math.clamp(Math.rint(best), 1, most);
    }

    /// What each month ahead does not pass: the variance of the lead time shared out by demand.
    double[] upper() {
        double ratio = forecast.leadMean() == 0 ? 1 : forecast.leadVariance() / forecast.leadMean();
        double[] upper = new double[forecast.path().length];
        for (int ahead = 0; ahead < upper.length; ahead++) {
            upper[ahead] = quantile(forecast.path()[ahead], ratio * forecast.path()[ahead]);
        }
        return upper;
    }

    private double quantile(double mean, double variance) {
        return new LeadTimeDemand(mean, variance, true).quantile(level());
    }

    /// By the variation of the months: X below 0.5, Y below 1.
    static char xyz(Series series) {
        double[] history = series.history();
        double mean = 0;
        for (double units : history) {
            mean += units / history.length;
        }
        double squares = 0;
        for (double units : history) {
            squares += (units - mean) * (units - mean) / history.length;
        }
        double variation = mean == 0 ? UNSTEADY : Math.sqrt(squares) / mean;
        return variation < STEADY ? 'X' : variation < UNSTEADY ? 'Y' : 'Z';
    }
}
