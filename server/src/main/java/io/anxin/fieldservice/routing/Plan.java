package io.anxin.fieldservice.routing;

import java.util.Arrays;

/// A plan while it is worked on: the tours, and the visits that are on none. Remembers what a step
/// touched, so that the step can be taken back.
final class Plan {

    static final int ABSENT = -1;

    final Network net;
    final Tour[] tours;

    /// Engineers that may go out.
    int fleet;

    /// The tour of every visit, [#ABSENT] for none.
    final int[] tourOf;

    int[] absent;
    int absentees;
    double cost;

    private final Tour[] kept;
    private final boolean[] touched;
    private final int[] touches;
    private int touchCount;
    private final int[] keptAbsent;
    private int keptAbsentees;
    private double keptCost;

    Plan(Network net) {
        this.net = net;
        fleet = net.engineers;
        tours = new Tour[net.engineers];
        kept = new Tour[net.engineers];
        for (int e = 0; e < net.engineers; e++) {
            tours[e] = new Tour(net, e);
            kept[e] = new Tour(net, e);
        }
        touched = new boolean[net.engineers];
        touches = new int[net.engineers];
        tourOf = new int[net.visits];
        Arrays.fill(tourOf, ABSENT);
        absent = new int[net.visits];
        keptAbsent = new int[net.visits];
        for (int v = 0; v < net.visits; v++) {
            absent[absentees++] = v;
        }
    }

    /// Begins a step that can be taken back.
    void begin() {
        touchCount = 0;
        Arrays.fill(touched, false);
        System.arraycopy(absent, 0, keptAbsent, 0, absentees);
        keptAbsentees = absentees;
        keptCost = cost;
    }

    boolean isTouched(int tour) {
        return touched[tour];
    }

    /// To be called before a tour is changed.
    void touch(int tour) {
        if (!touched[tour]) {
            touched[tour] = true;
            touches[touchCount++] = tour;
            kept[tour].copyFrom(tours[tour]);
        }
    }

    /// Takes the step back.
    void undo() {
        for (int i = 0; i < touchCount; i++) {
            int tour = touches[i];
            Tour old = kept[tour];
            kept[tour] = tours[tour];
            tours[tour] = old;
        }
        for (int i = 0; i < touchCount; i++) {
            own(touches[i]);
        }
        for (int i = 0; i < keptAbsentees; i++) {
            absent[i] = keptAbsent[i];
            tourOf[absent[i]] = ABSENT;
        }
        absentees = keptAbsentees;
        cost = keptCost;
    }

    private void own(int tour) {
        for (int i = 0; i < tours[tour].size; i++) {
            tourOf[tours[tour].stops[i]] = tour;
        }
    }

    /// Takes some visits in a row out of a tour. The tour is measured by [#settle].
    void remove(int tour, int from, int length) {
        touch(tour);
        Tour of = tours[tour];
        for (int i = from; i < from + length; i++) {
            tourOf[of.stops[i]] = ABSENT;
            absent[absentees++] = of.stops[i];
        }
        of.cut(from, length);
    }

    /// Puts the touched tours in order after removals.
    void settle() {
        for (int i = 0; i < touchCount; i++) {
            Tour tour = tours[touches[i]];
            cost -= tour.cost;
            if (tour.depotAt == Tour.NONE) {
                tour.measure();
            } else {
                tour.settle();
            }
            cost += tour.cost;
        }
    }

    /// Carries out an insertion of a visit that is taken off the list of the absent by the caller.
    void put(int visit, Insertion place, Tour tour) {
        touch(tour.engineer);
        cost -= tour.cost;
        place.carryOut(tour, visit);
        if (tour.depotAt != Tour.NONE) {
            tour.settle();
        }
        cost += tour.cost;
        tourOf[visit] = tour.engineer;
    }

    /// Lays the plan as it was remembered.
    void restore(Snapshot snapshot) {
        fleet = snapshot.fleet;
        Arrays.fill(tourOf, ABSENT);
        cost = 0;
        for (int e = 0; e < tours.length; e++) {
            tours[e].set(snapshot.stops[e], snapshot.depots[e]);
            own(e);
            cost += tours[e].cost;
        }
        absentees = 0;
        for (int v = 0; v < net.visits; v++) {
            if (tourOf[v] == ABSENT) {
                absent[absentees++] = v;
            }
        }
    }

    /// Takes every visit off the tours.
    void clear() {
        int[] none = new int[tours.length];
        Arrays.fill(none, Tour.NONE);
        restore(new Snapshot(new int[tours.length][0], none, fleet, net.visits, 0));
    }

    Snapshot snapshot() {
        int[][] stops = new int[tours.length][];
        int[] depots = new int[tours.length];
        for (int e = 0; e < tours.length; e++) {
            stops[e] = Arrays.copyOf(tours[e].stops, tours[e].size);
            depots[e] = tours[e].depotAt;
        }
        return new Snapshot(stops, depots, fleet, absentees, cost);
    }

    /// A plan as it was at a time.
    static final class Snapshot {

        /// Visits in order, by engineer.
        final int[][] stops;

        /// Index of the stop before which the depot is passed, by engineer.
        final int[] depots;

        /// Engineers that may go out.
        final int fleet;

        /// Visits on no tour.
        final int absentees;

        final double cost;

        Snapshot(int[][] stops, int[] depots, int fleet, int absentees, double cost) {
            this.stops = stops;
            this.depots = depots;
            this.fleet = fleet;
            this.absentees = absentees;
            this.cost = cost;
        }

        boolean beatenBy(int otherAbsentees, double otherCost) {
            return otherAbsentees != absentees
                    ? otherAbsentees < absentees
                    : otherCost < cost - Network.GRAIN;
        }
    }
}
