package io.anxin.parts.forecast;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Forecasts the demand of an assortment. Total: no history, one month, one demand or none give a
/// forecast as well.
public final class Forecaster {

    private final Settings settings;

    public Forecaster(Settings settings) {
        this.settings = settings;
    }

    /// @param progress told how many series are done
    /// @return a forecast for each series, in order
    public List<Forecast> forecast(List<Series> series, IntConsumer progress) {
        Assortment assortment = Assortment.of(series, settings);
        AtomicInteger done = new AtomicInteger();
        return series.parallelStream()
                .map(
                        one -> {
                            Forecast forecast = forecast(one, assortment);
                            progress.accept(done.incrementAndGet());
                            return forecast;
                        })
                .toList();
    }

    private Forecast forecast(Series series, Assortment assortment) {
        double[] history = series.history();
        if (history.length == 0) {
            return unknown(series.id());
        }
        Method method =
                settings.method() == Method.AUTO
                        ? new Selection(assortment, settings).of(history)
                        : settings.method();
        double[] path =
                method == Method.POOLED
                        ? assortment.path(history, history.length)
                        : method.path(history, settings, settings.longest());
        double mean = Series.sum(path, 0, settings.lead());
        double variance = variance(method, history, mean, assortment);
        double quantile =
                new LeadTimeDemand(mean, variance, Series.isWhole(history))
                        .quantile(settings.level());
        return new Forecast(
                series.id(),
                method,
                DemandPattern.of(history),
                Series.until(path, settings.horizon()),
                mean,
                variance,
                quantile);
    }

    private Forecast unknown(String id) {
        Method method = settings.method() == Method.AUTO ? Method.POOLED : settings.method();
        double[] path = Smoothing.flat(0, settings.horizon());
        return new Forecast(id, method, DemandPattern.NONE, path, 0, 0, 0);
    }

    private double variance(Method method, double[] history, double mean, Assortment assortment) {
        if (method == Method.POOLED) {
            return assortment.variance(history, history.length, mean, settings.lead());
        }
        OneStepErrors errors = new OneStepErrors(method, settings, assortment.dispersion());
        errors.follow(history, history.length);
        return errors.leadVariance(mean);
    }
}
