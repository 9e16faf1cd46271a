package io.anxin.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.parts.probability.NegativeBinomialDemand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// What the forecasts are worth on public spare-part series, held out by rolling origins, on each
/// half of the series: nothing is fitted to the months that are compared.
class AimsTest {

    private static final Path DATA =
            Path.of("../../shared/data/parts_carparts/carparts_first39months.csv");
    private static final int[] ORIGINS = {24, 27, 30, 33, 36};
    private static final double LEVEL = 0.99;

    private double forecast;
    private double actual;
    private double loss;
    private double baseline;
    private int covered;
    private int judged;

    static boolean dataIsHere() {
        return Files.isReadable(DATA);
    }

    @Test
    @EnabledIf("dataIsHere")
    void leadTimeQuantilesCoverAndCostLessThanTheBaseline() throws Exception {
        List<double[]> complete = complete();
        for (int half = 0; half < 2; half++) {
            forecast = actual = loss = baseline = covered = judged = 0;
            for (int origin : ORIGINS) {
                compare(everySecond(complete, half), origin, 3);
            }
            assertThat((double) covered / judged).isBetween(0.98, 1.0);
            assertThat(loss).isLessThan(0.8 * baseline);
            assertThat(forecast / actual).isBetween(0.95, 1.05);
        }
    }

    private void compare(List<double[]> histories, int origin, int lead) {
        List<Series> known = new ArrayList<>();
        for (double[] history : histories) {
            known.add(new Series("s", Arrays.copyOf(history, origin)));
        }
        List<Forecast> forecasts =
                new Forecaster(Settings.usual(lead, lead, LEVEL)).forecast(known, _ -> {});
        for (int i = 0; i < histories.size(); i++) {
            double units = Series.sum(histories.get(i), origin, origin + lead);
            double quantile = forecasts.get(i).leadQuantile();
            forecast += forecasts.get(i).leadMean();
            actual += units;
            loss += LeadTimeDemand.pinball(units, quantile, LEVEL);
            baseline +=
                    LeadTimeDemand.pinball(units, byMoments(known.get(i).values(), lead), LEVEL);
            covered += units <= quantile ? 1 : 0;
            judged++;
        }
    }

    /// Mean and variance of the whole history, times the lead time.
    private static int byMoments(double[] history, int lead) {
        double mean = Arrays.stream(history).average().orElse(0);
        double squares = Arrays.stream(history).map(v -> (v - mean) * (v - mean)).sum();
        double variance = squares / (history.length - 1);
        return NegativeBinomialDemand.ofMoments(lead * mean, lead * variance).quantile(LEVEL);
    }

    private static List<double[]> complete() throws Exception {
        try (Stream<String> lines = Files.lines(DATA)) {
            return lines.skip(1)
                    .filter(line -> !line.endsWith(",") && !line.contains(",,"))
                    .map(line -> Arrays.stream(line.split(",", -1)).skip(1))
                    .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
                    .toList();
        }
    }

    private static List<double[]> everySecond(List<double[]> all, int half) {
        List<double[]> some = new ArrayList<>();
        for (int i = half; i < all.size(); i += 2) {
            some.add(all.get(i));
        }
        return some;
    }
}
