package io.anxin.parts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Values worked out by hand from the formulas of the sources.
class MethodsTest {

    private static final double[] SELDOM = {1, 0, 0, 0, 2, 0, 0};

    @Test
    void crostonAndItsHeirsOnTheExample() {
        assertThat(Intermittent.croston(SELDOM, 0.1, 0.1)).isCloseTo(1.1 / 1.3, within(1e-12));
        assertThat(Intermittent.syntetosBoylan(SELDOM, 0.1, 0.1))
                .isCloseTo(0.95 * 1.1 / 1.3, within(1e-12));
        double probability = (0.9 * 0.9 * 0.9 * 0.9 + 0.1) * 0.9 * 0.9;
        assertThat(Intermittent.teunterSyntetosBabai(SELDOM, 0.1, 0.1))
                .isCloseTo(probability * 1.1, within(1e-12));
    }

    /// Last demand in month 5, two demands: buckets of 2 months, the oldest month left out: 0, 2,
    /// 0.
    @Test
    void aggregationSmoothsSumsOfAsManyMonthsAsLieBetweenDemands() {
        assertThat(Intermittent.aggregated(SELDOM, 0.5)).isCloseTo(0.25, within(1e-12));
        double monthly = Smoothing.simple(SELDOM, 0.5, 1)[0];
        assertThat(Intermittent.multipleAggregated(SELDOM, 0.5))
                .isCloseTo((monthly + 0.25) / 2, within(1e-12));
    }

    @Test
    void smoothingFollowsLevelTrendAndSeason() {
        double[] line = {10, 12, 14, 16, 18};
        assertThat(Smoothing.movingAverage(line, 3, 2)).containsExactly(16, 16);
        assertThat(Smoothing.simple(new double[] {10, 20}, 0.3, 1)[0]).isCloseTo(13, within(1e-12));
        assertThat(Smoothing.holt(line, 0.3, 0.1, 3)).containsExactly(20, 22, 24);
        double[] season = new double[48];
        Arrays.setAll(season, month -> 20 + 5 * (month % 4));
        assertThat(Smoothing.holtWinters(season, 4, 0.2, 0.1, 0.1, 4))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(20, 25, 30, 35);
    }

    @ParameterizedTest
    @CsvSource({
        "5 5 6 5 6 5, smooth",
        "1 20 2 1 30 1, erratic",
        "0 0 5 0 0 5 0 5, intermittent",
        "0 0 1 0 0 40 0 3, lumpy",
        "0 0 0, none",
        "0 0 7, intermittent"
    })
    void patternsAreCutAtTheLimitsOfSyntetosAndBoylan(String months, String pattern) {
        assertThat(DemandPattern.of(numbers(months))).hasToString(pattern);
    }

    @ParameterizedTest
    @CsvSource({"5 -2 1, 3 0 1", "1 0 -3 4, 0 0 0 4", "0 3 -1 -1, 0 1 0 0", "4 5, 4 5"})
    void whatCameBackIsTakenOffWhereItHadBeenUsed(String months, String netted) {
        assertThat(new Series("a", numbers(months)).history()).isEqualTo(numbers(netted));
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /// No history of any kind makes a method fail or forecast less than nothing.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyMethodIsTotal(long seed) {
        var random = new java.util.Random(seed);
        double[] values = new double[random.nextInt(60)];
        double share = random.nextDouble();
        Arrays.setAll(
                values,
                _ ->
                        random.nextDouble() > share
                                ? 0
                                : random.nextInt(10) == 0 ? Double.NaN : random.nextInt(-3, 50));
        for (Method method : Method.values()) {
            Forecast forecast =
                    new Forecaster(Settings.usual(6, 3, 0.99).with(method))
                            .forecast(java.util.List.of(new Series("a", values)), _ -> {})
                            .getFirst();
            assertThat(forecast.path()).hasSize(6);
            assertThat(Arrays.stream(forecast.path()).allMatch(f -> f >= 0 && f < 1e6)).isTrue();
            assertThat(forecast.leadQuantile()).isBetween(0.0, 1e6);
            assertThat(forecast.leadMean())
                    .isCloseTo(Arrays.stream(forecast.path(), 0, 3).sum(), within(1e-9));
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }
}
