package io.anxin.parts.policy;

import io.anxin.parts.probability.CountDemand;
import io.anxin.parts.probability.NormalDemand;
import org.jspecify.annotations.Nullable;

/// One level for one period, or a base stock for a lead time: each unit left over costs h, each
/// unit short costs p (Arrow, Harris, Marschak 1951; FoSCT section 4.3).
public final class Newsvendor {

    /// @param level units to have at the start
    /// @param cost expected, for one period
    public record Level(double level, double cost) {}

    private Newsvendor() {}

    /// `S* = F^-1(p / (p + h))`, FoSCT (4.17) and (4.24).
    ///
    /// @param given a level to be evaluated instead of the best one
    public static Level of(
            double holding, double stockout, NormalDemand demand, @Nullable Double given) {
        double level = given == null ? demand.quantile(ratio(holding, stockout)) : given;
        return new Level(level, cost(level, holding, stockout, demand));
    }

    /// The smallest S with `F(S) >= p / (p + h)`, FoSCT (4.35).
    public static Level of(
            double holding, double stockout, CountDemand demand, @Nullable Integer given) {
        int level = given == null ? demand.quantile(ratio(holding, stockout)) : given;
        return new Level(level, cost(level, holding, stockout, demand));
    }

    /// `g(S) = h E[(S - D)+] + p E[(D - S)+]`, FoSCT (4.3).
    static double cost(double level, double holding, double stockout, NormalDemand demand) {
        double loss = demand.loss(level);
        return holding * (level - demand.mean() + loss) + stockout * loss;
    }

    static double cost(int level, double holding, double stockout, CountDemand demand) {
        double loss = demand.loss(level);
        return holding * (level - demand.mean() + loss) + stockout * loss;
    }

    private static double ratio(double holding, double stockout) {
        return stockout / (stockout + holding);
    }
}
