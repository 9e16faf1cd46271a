package io.anxin.parts.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The closed forms against plain sums.
class DemandDistributionsTest {

    @ParameterizedTest
    @CsvSource({
        "0.3,0.3",
        "0.3,0.9",
        "4,4",
        "4,11",
        "25,60",
        "0.02,0.5",
        "1500,1600",
        "1500,90000"
    })
    void probabilitiesMomentsLossesAndQuantilesAgree(double mean, double variance) {
        CountDemand demand = NegativeBinomialDemand.ofMoments(mean, variance);
        int most = (int) (mean + 400 * Math.sqrt(variance)) + 60;
        double[] f = new double[most];
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int k = 0; k < most; k++) {
            f[k] = demand.probability(k);
            sum += f[k];
            first += k * f[k];
            second += (double) k * k * f[k];
        }
        assertThat(sum).isCloseTo(1, within(1e-8));
        assertThat(first).isCloseTo(mean, within(1e-6 * Math.max(1, mean)));
        assertThat(second - first * first)
                .isCloseTo(variance, within(1e-4 * Math.max(1, variance)));
        TableDemand table = new TableDemand(f);
        for (int x : new int[] {-2, 0, 1, 5, 30}) {
            assertThat(demand.loss(x)).isCloseTo(table.loss(x), within(1e-6 * Math.max(1, mean)));
        }
        for (double level : new double[] {0.01, 0.5, 0.9, 0.99, 0.9999}) {
            int quantile = demand.quantile(level);
            assertThat(demand.cumulative(quantile)).isGreaterThanOrEqualTo(level - 1e-9);
            assertThat(demand.cumulative(quantile - 1)).isLessThan(level + 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"50,8", "0,1", "-3,0.5"})
    void theLossesOfTheNormalAreTheIntegralsOfItsTail(double mean, double sd) {
        NormalDemand demand = new NormalDemand(mean, sd);
        double step = sd / 2000;
        double x = mean + 0.7 * sd;
        double loss = 0;
        double second = 0;
        for (double y = x; y < mean + 10 * sd; y += step) {
            loss += (1 - demand.cumulative(y + step / 2)) * step;
            second += demand.loss(y + step / 2) * step;
        }
        assertThat(demand.loss(x)).isCloseTo(loss, within(1e-6 * sd));
        assertThat(demand.secondOrderLoss(x)).isCloseTo(second, within(1e-6 * sd * sd));
    }
}
