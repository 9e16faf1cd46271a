package io.anxin.parts.policy;

/// Items ordered together share the cost of the order: one cycle, each item in every so many-th
/// order (Silver 1976; FoSCT problem 3.31).
public final class JointReplenishment {

    /// @param fixed k, cost of having the item in an order, beside the shared cost
    /// @param holding h, for a unit and unit of time
    /// @param demand units per unit of time
    public record Item(double fixed, double holding, double demand) {

        private double ratio() {
            return fixed / (holding * demand);
        }
    }

    /// @param cycle time between two orders
    /// @param multiples each item is in every so many-th order
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Plan(double cycle, int[] multiples, double[] quantities, double cost) {}

    private JointReplenishment() {}

    /// The item with the least `k / (h d)` is in every order; each other in every m-th, `m = sqrt(k
    /// / (h d) * h_1 d_1 / (K + k_1))` rounded; then the cycle `T = sqrt(2 (K + sum of k/m) / sum
    /// of h m d)`.
    ///
    /// @param shared K, cost of an order whatever is in it
    public static Plan silver(double shared, Item[] items) {
        int first = 0;
        for (int n = 1; n < items.length; n++) {
            first = items[n].ratio() < items[first].ratio() ? n : first;
        }
        int[] multiples = new int[items.length];
        double frequent =
                items[first].holding() * items[first].demand() / (shared + items[first].fixed());
        double ordering = shared;
        double keeping = 0;
        for (int n = 0; n < items.length; n++) {
            double wanted = Math.sqrt(items[n].ratio() * frequent);
            multiples[n] = n == first ? 1 : (int) Math.max(1, Math.rint(wanted));
            ordering += items[n].fixed() / multiples[n];
            keeping += items[n].holding() * multiples[n] * items[n].demand();
        }
        double cycle = Math.sqrt(2 * ordering / keeping);
        double[] quantities = new double[items.length];
        for (int n = 0; n < items.length; n++) {
            quantities[n] = cycle * multiples[n] * items[n].demand();
        }
        return new Plan(cycle, multiples, quantities, ordering / cycle + cycle / 2 * keeping);
    }
}
