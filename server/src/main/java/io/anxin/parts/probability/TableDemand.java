package io.anxin.parts.probability;

/// Demand given by its probabilities for 0, 1, 2... units: counted in the past, or computed.
public final class TableDemand implements CountDemand {

    private final double[] probabilities;
    private final double mean;
    private final double variance;

    /// @param weights 0 or more, not all 0; they are scaled to a sum of 1
    public TableDemand(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        this.probabilities = new double[weights.length];
        double first = 0;
        double second = 0;
        for (int units = 0; units < weights.length; units++) {
            probabilities[units] = weights[units] / total;
            first += units * probabilities[units];
            second += (double) units * units * probabilities[units];
        }
        this.mean = first;
        this.variance = Math.max(0, second - first * first);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public double probability(int units) {
        return units < 0 || units >= probabilities.length ? 0 : probabilities[units];
    }

    @Override
    public double cumulative(int units) {
        double sum = 0;
        for (int k = 0; k <= Math.min(units, probabilities.length - 1); k++) {
            sum += probabilities[k];
        }
        return Math.min(1, sum);
    }

    @Override
    public int quantile(double level) {
        double sum = 0;
        for (int units = 0; units < probabilities.length; units++) {
            sum += probabilities[units];
            if (sum >= level - 1e-12) {
                return units;
            }
        }
        return probabilities.length - 1;
    }

    @Override
    public double loss(int x) {
        double loss = 0;
        for (int units = Math.max(0, x + 1); units < probabilities.length; units++) {
            loss += (units - x) * probabilities[units];
        }
        return x < 0 ? mean - x : loss;
    }

    /// The distribution of the sum of two independent demands.
    public static TableDemand sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return new TableDemand(sum);
    }
}
