package io.anxin.insight;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds tallies up to figures.
final class Tallies {

    private static final class Sum {
        long count;
        long good;
        double sum;
    }

    private final Map<Tally.Measure, Sum> sums = new EnumMap<>(Tally.Measure.class);

    Tallies(Collection<Tally> tallies) {
        for (Tally.Measure measure : Tally.Measure.values()) {
            sums.put(measure, new Sum());
        }
        for (Tally tally : tallies) {
            Sum sum = of(tally.measure());
            sum.count += tally.count();
            sum.good += tally.good();
            sum.sum += tally.sum();
        }
    }

    static Dashboard.Figures figures(Collection<Tally> tallies) {
        Tallies all = new Tallies(tallies);
        Sum firstResponse = all.of(Tally.Measure.FIRST_RESPONSE);
        Sum score = all.of(Tally.Measure.SCORE);
        return new Dashboard.Figures(
                all.of(Tally.Measure.OPENED).count,
                all.of(Tally.Measure.RESOLVED).count,
                percent(all.of(Tally.Measure.FIRST_RESPONSE_KNOWN)),
                percent(all.of(Tally.Measure.RESOLUTION_KNOWN)),
                average(firstResponse, 60),
                score.count,
                percent(score),
                average(score, 1));
    }

    private Sum of(Tally.Measure measure) {
        Sum sum = sums.get(measure);
        return sum == null ? new Sum() : sum;
    }

    /// To one decimal.
    private static @Nullable Double percent(Sum of) {
        return of.count == 0 ? null : Math.round(of.good * 1000.0 / of.count) / 10.0;
    }

    /// To two decimals.
    private static @Nullable Double average(Sum of, double unit) {
        return of.count == 0 ? null : Math.round(of.sum / unit / of.count * 100) / 100.0;
    }
}
