package io.anxin.parts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/// Chooses how to pool by what would have predicted the lead times of the past best: the mean
/// logarithmic score of the negative binomial prediction over rolling origins, which does not
/// favour the large series (Gneiting and Raftery 2007).
final class PoolFit {

    private static final int FEWEST_SERIES = 20;
    private static final int MOST_SERIES = 1_500;
    private static final int FEWEST_MONTHS = 6;
    private static final int ORIGINS = 6;
    private static final double SMALL = 1e-6;

    /// One lead time of the past of one series.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rehearsal(
            double[] history, int end, int round, double mean, double dispersion, double actual) {}

    private final List<Rehearsal> rehearsals = new ArrayList<>();
    private final int lead;

    private PoolFit(double[][] histories, int lead, Dispersion dispersion) {
        this.lead = lead;
        int step = Math.clamp(lead, 1, 3);
        for (double[] history : sample(histories)) {
            for (int round = 0; round < ORIGINS; round++) {
                int end = history.length - lead - round * step;
                if (end >= FEWEST_MONTHS) {
                    double[] known = Series.until(history, end);
                    rehearsals.add(
                            new Rehearsal(
                                    known,
                                    end,
                                    round,
                                    Series.sum(known, 0, end) / end,
                                    Math.max(1, dispersion.of(known)),
                                    Series.sum(history, end, end + lead)));
                }
            }
        }
    }

    static Pool of(double[][] histories, int lead, Dispersion dispersion) {
        if (histories.length < FEWEST_SERIES) {
            return Pool.USUAL;
        }
        PoolFit fit = new PoolFit(histories, lead, dispersion);
        return fit.rehearsals.size() < FEWEST_SERIES ? Pool.USUAL : fit.best();
    }

    private static double[][] sample(double[][] histories) {
        if (histories.length <= MOST_SERIES) {
            return histories;
        }
        Random random = new Random(1);
        return IntStream.generate(() -> random.nextInt(histories.length))
                .distinct()
                .limit(MOST_SERIES)
                .mapToObj(i -> histories[i])
                .toArray(double[][]::new);
    }

    private Pool best() {
        return IntStream.range(0, Pool.FADINGS.length)
                .parallel()
                .mapToObj(i -> bestOf(Pool.FADINGS[i]))
                .reduce((one, other) -> other.score > one.score ? other : one)
                .map(Scored::pool)
                .orElse(Pool.USUAL);
    }

    private record Scored(Pool pool, double score) {}

    private Scored bestOf(double fading) {
        double[] sums = new double[rehearsals.size()];
        double[] usual = new double[ORIGINS];
        double[] months = new double[ORIGINS];
        for (int i = 0; i < sums.length; i++) {
            Rehearsal one = rehearsals.get(i);
            sums[i] = Pool.faded(one.history, one.end, fading);
            usual[one.round] += sums[i];
            months[one.round] += Pool.months(one.end, fading);
        }
        Scored best = new Scored(Pool.USUAL, Double.NEGATIVE_INFINITY);
        for (boolean common : new boolean[] {true, false}) {
            for (double strength : Pool.STRENGTHS) {
                for (double spread : Pool.SPREADS) {
                    Pool pool = new Pool(fading, strength, common, spread);
                    double score = score(pool, sums, usual, months);
                    best = score > best.score ? new Scored(pool, score) : best;
                }
            }
        }
        return best;
    }

    private double score(Pool pool, double[] sums, double[] usual, double[] months) {
        double score = 0;
        for (int i = 0; i < sums.length; i++) {
            Rehearsal one = rehearsals.get(i);
            double prior = pool.common() ? usual[one.round] / months[one.round] : one.mean;
            double known = Pool.months(one.end, pool.fading());
            double mean = Math.max(SMALL, lead * pool.rate(sums[i], known, prior));
            score +=
                    logProbability(
                            one.actual, mean, pool.variance(mean, lead, one.end, one.dispersion));
        }
        return score / sums.length;
    }

    private static double logProbability(double units, double mean, double variance) {
        double success = mean / Math.max(variance, mean * 1.0001);
        double shape = mean * success / (1 - success);
        return LogGamma.value(shape + units)
                - LogGamma.value(shape)
                - LogGamma.value(units + 1)
                + shape * Math.log(success)
                + units * Math.log1p(-success);
    }
}
