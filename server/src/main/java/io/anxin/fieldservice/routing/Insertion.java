package io.anxin.fieldservice.routing;

import org.jspecify.annotations.Nullable;

/// The cheapest place found so far for a visit. Mutable, because one is used again for every visit.
final class Insertion {

    @Nullable Tour tour;
    private double delta;
    private int at;
    private int depot;
    private final Stretch trial = new Stretch();

    void forget() {
        tour = null;
        delta = Double.POSITIVE_INFINITY;
    }

    void carryOut(Tour chosen, int visit) {
        chosen.insert(visit, at, depot);
    }

    /// Tries all places of a tour but those overlooked. What the van does not carry is taken at the
    /// depot before.
    void look(Tour in, int visit, Blink blink) {
        boolean carried = in.carries(visit);
        int via = in.depotAt;
        for (int index = 0; index <= in.size; index++) {
            if (blink.now()) {
                continue;
            }
            if (via != Tour.NONE && index >= via) {
                int from = index == via ? in.net.depot : in.place(index - 1);
                offer(in, visit, index, from, in.place(index), via);
            }
            if (carried && (via == Tour.NONE || index <= via)) {
                int to = index == via ? in.net.depot : in.place(index);
                int moved = via == Tour.NONE ? Tour.NONE : via + 1;
                offer(in, visit, index, in.place(index - 1), to, moved);
            } else if (in.net.restocks && (via == Tour.NONE || index < via)) {
                offerViaDepot(in, visit, index);
            }
        }
    }

    /// @param from place before the visit
    /// @param to place after it
    /// @param depotAt where the depot stands with the visit in
    private void offer(Tour in, int visit, int index, int from, int to, int depotAt) {
        Network net = in.net;
        double[] travel = net.travel[from];
        double detour = travel[visit] + net.travel[visit][to] - travel[to];
        if (net.byDistance && detour >= delta) {
            return;
        }
        boolean passed = depotAt != Tour.NONE && depotAt == in.depotAt;
        Stretch head = passed ? in.beforeVia[index] : in.before[index];
        Stretch tail = passed || depotAt == Tour.NONE ? in.after[index] : in.afterVia[index];
        trial.set(head.length, head.earliest, head.latest);
        if (trial.append(travel[visit], net.duration[visit], net.open[visit], net.close[visit])
                && trial.append(net.travel[visit][to], tail.length, tail.earliest, tail.latest)) {
            keep(in, index, depotAt, net.byDistance ? detour : trial.length - in.cost);
        }
    }

    /// Puts the visit and, somewhere before it, the depot.
    private void offerViaDepot(Tour in, int visit, int index) {
        Network net = in.net;
        Stretch rest = in.after[index];
        trial.set(rest.length, rest.earliest, rest.latest);
        int next = visit;
        int after = in.place(index);
        boolean kept = lead(net, visit, after);
        for (int via = index; kept; via--) {
            int from = in.place(via - 1);
            Stretch head = in.before[via];
            double length = head.length + net.travel[from][net.depot] + net.travel[net.depot][next];
            if (head.earliest + length <= trial.latest + Network.GRAIN) {
                double waiting = Math.max(trial.earliest - length - head.latest, 0);
                keep(in, index, via, length + trial.length + waiting - in.cost);
            }
            kept = via > 0 && lead(net, from, next);
            next = from;
        }
    }

    private boolean lead(Network net, int visit, int to) {
        return trial.prepend(
                net.duration[visit], net.open[visit], net.close[visit], net.travel[visit][to]);
    }

    private void keep(Tour in, int index, int depotAt, double costs) {
        if (costs < delta) {
            tour = in;
            at = index;
            depot = depotAt;
            delta = costs;
        }
    }
}
