package io.anxin.parts.forecast;

import java.util.Optional;

/// Chooses the method of one series by rolling origins over its last year: bias, pinball loss at
/// the service quantile, and the cost of a simulated stock, each against the pooled rates. Those
/// stay unless another is clearly better on a series with enough demand to tell.
final class Selection {

    private static final int MONTHS_JUDGED = 12;
    private static final int FEWEST_JUDGED = 6;
    private static final int FEWEST_DEMANDS = 10;
    private static final double CLEARLY = 0.75;

    private final Assortment assortment;
    private final Settings settings;

    Selection(Assortment assortment, Settings settings) {
        this.assortment = assortment;
        this.settings = settings;
    }

    Method of(double[] history) {
        int last = history.length - settings.lead();
        int first = Math.max(last - MONTHS_JUDGED + 1, history.length / 3);
        if (last - first + 1 < FEWEST_JUDGED || Dispersion.demands(history) < FEWEST_DEMANDS) {
            return Method.POOLED;
        }
        Rehearsal pooled = pooled(history, first);
        Method best = Method.POOLED;
        double least = CLEARLY;
        for (Method method : Method.ALONE) {
            Optional<Rehearsal> other = alone(method, history, first);
            double score = other.map(one -> ratio(one, pooled)).orElse(1.0);
            if (score < least) {
                least = score;
                best = method;
            }
        }
        return best;
    }

    private static double ratio(Rehearsal one, Rehearsal pooled) {
        return (share(one.bias(), pooled.bias())
                        + share(one.pinball(), pooled.pinball())
                        + share(one.stockCost(), pooled.stockCost()))
                / 3;
    }

    private static double share(double one, double other) {
        return other == 0 ? (one == 0 ? 1 : 2) : Math.min(2, one / other);
    }

    private Rehearsal pooled(double[] history, int first) {
        Rehearsal rehearsal = new Rehearsal(history, settings.lead(), settings.level(), first);
        for (int end = first; end <= rehearsal.last(); end++) {
            double mean = Series.sum(assortment.path(history, end), 0, settings.lead());
            double variance = assortment.variance(history, end, mean, settings.lead());
            rehearsal.forecast(end, mean, quantile(mean, variance, history));
        }
        return rehearsal;
    }

    /// Empty when the series is too short for the method.
    private Optional<Rehearsal> alone(Method method, double[] history, int first) {
        if (method == Method.HOLT_WINTERS && first < 2 * settings.season()) {
            return Optional.empty();
        }
        Rehearsal rehearsal = new Rehearsal(history, settings.lead(), settings.level(), first);
        OneStepErrors errors = new OneStepErrors(method, settings, assortment.dispersion());
        errors.follow(history, first);
        for (int end = first; end <= rehearsal.last(); end++) {
            double[] known = Series.until(history, end);
            double[] path = method.path(known, settings, settings.lead());
            double mean = Series.sum(path, 0, settings.lead());
            double variance = errors.leadVariance(mean);
            rehearsal.forecast(end, mean, quantile(mean, variance, history));
            if (end < history.length) {
                errors.add(path[0], history[end]);
            }
        }
        return Optional.of(rehearsal);
    }

    private double quantile(double mean, double variance, double[] history) {
        return new LeadTimeDemand(mean, variance, Series.isWhole(history))
                .quantile(settings.level());
    }
}
