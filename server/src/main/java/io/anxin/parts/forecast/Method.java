package io.anxin.parts.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The methods by name.
public enum Method {
    AUTO,
    POOLED,
    SMA,
    SES,
    HOLT,
    HOLT_WINTERS,
    CROSTON,
    SBA,
    TSB,
    ADIDA,
    IMAPA;

    /// Those that forecast one series from itself alone.
    static final List<Method> ALONE =
            List.of(SMA, SES, HOLT, HOLT_WINTERS, CROSTON, SBA, TSB, ADIDA, IMAPA);

    public static Optional<Method> named(String name) {
        String plain = bare(name);
        return Arrays.stream(values()).filter(m -> bare(m.name()).equals(plain)).findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[_-]", "")
                .replaceAll("^hw$", "holtwinters");
    }

    /// @param history of at least one month
    double[] path(double[] history, Settings settings, int horizon) {
        double alpha = settings.alpha();
        double beta = settings.beta();
        return switch (this) {
            case SMA -> Smoothing.movingAverage(history, settings.window(), horizon);
            case SES -> Smoothing.simple(history, alpha, horizon);
            case HOLT -> Smoothing.holt(history, alpha, beta, horizon);
            case HOLT_WINTERS ->
                    Smoothing.holtWinters(
                            history, settings.season(), alpha, beta, settings.gamma(), horizon);
            case CROSTON -> Smoothing.flat(Intermittent.croston(history, alpha, beta), horizon);
            case SBA -> Smoothing.flat(Intermittent.syntetosBoylan(history, alpha, beta), horizon);
            case TSB ->
                    Smoothing.flat(
                            Intermittent.teunterSyntetosBabai(history, alpha, beta), horizon);
            case ADIDA -> Smoothing.flat(Intermittent.aggregated(history, alpha), horizon);
            case IMAPA -> Smoothing.flat(Intermittent.multipleAggregated(history, alpha), horizon);
            case AUTO, POOLED -> throw new IllegalStateException(this + " needs the assortment");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
