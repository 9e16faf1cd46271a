package io.anxin.parts.policy;

import java.util.Arrays;

/// Lots for demand that is known but varies by period (Wagner and Whitin 1958; FoSCT section 3.7,
/// algorithm 3.2): the shortest way over the periods, going back from the last.
public final class WagnerWhitin {

    /// @param orders what to order in each period
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Plan(double[] orders, double cost) {}

    private WagnerWhitin() {}

    /// All arrays have one entry a period.
    ///
    /// @param fixed for an order placed in the period
    /// @param holding for a unit kept from the period to the next
    /// @param price of a unit ordered in the period
    public static Plan of(double[] fixed, double[] holding, double[] price, double[] demand) {
        int periods = demand.length;
        double[] costToGo = new double[periods + 1];
        int[] next = new int[periods + 1];
        for (int from = periods - 1; from >= 0; from--) {
            costToGo[from] = Double.POSITIVE_INFINITY;
            double lot = fixed[from];
            double keeping = 0;
            for (int to = from; to < periods; to++) {
                lot += demand[to] * (keeping + price[from]);
                keeping += holding[to];
                if (lot + costToGo[to + 1] < costToGo[from]) {
                    costToGo[from] = lot + costToGo[to + 1];
                    next[from] = to + 1;
                }
            }
            if (demand[from] == 0 && costToGo[from + 1] <= costToGo[from]) {
                costToGo[from] = costToGo[from + 1];
                next[from] = from + 1;
            }
        }
        return new Plan(orders(next, demand), costToGo[0]);
    }

    private static double[] orders(int[] next, double[] demand) {
        double[] orders = new double[demand.length];
        for (int from = 0; from < demand.length; from = next[from]) {
            orders[from] = Arrays.stream(demand, from, next[from]).sum();
        }
        return orders;
    }
}
