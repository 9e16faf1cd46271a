package io.anxin.fieldservice.routing;

import java.util.Arrays;

/// The visits of one engineer in order, and at most one stop at the depot between them. Keeps the
/// stretches from home to every visit and from every visit home, with and without the depot, so
/// that one more visit is tried in constant time. Mutable; belongs to one [Plan].
final class Tour {

    /// No stop at the depot.
    static final int NONE = -1;

    /// The depot is open from here on, and for ever.
    private static final double EVER = Double.NEGATIVE_INFINITY;

    final Network net;
    final int engineer;
    int[] stops = new int[16];
    int size;

    /// The depot is passed before the stop with this index, `size` for after the last.
    int depotAt = NONE;

    double cost;

    /// Pieces of each kind used up before the depot, or on the whole tour without one.
    private final int[] used;

    /// From home until `stops[i - 1]` is done, without the depot.
    Stretch[] before = stretches(17);

    /// The same, with the depot; known from `depotAt` on.
    Stretch[] beforeVia = stretches(17);

    /// From the beginning of `stops[i]` until home, without the depot.
    Stretch[] after = stretches(17);

    /// The same, with the depot; known up to `depotAt`.
    Stretch[] afterVia = stretches(17);

    private final Stretch trial = new Stretch();

    Tour(Network net, int engineer) {
        this.net = net;
        this.engineer = engineer;
        this.used = new int[net.stock[engineer].length];
        measure();
    }

    void copyFrom(Tour other) {
        room(other.size);
        size = other.size;
        depotAt = other.depotAt;
        cost = other.cost;
        System.arraycopy(other.stops, 0, stops, 0, size);
        System.arraycopy(other.used, 0, used, 0, used.length);
        copy(other.before, before);
        copy(other.beforeVia, beforeVia);
        copy(other.after, after);
        copy(other.afterVia, afterVia);
    }

    private void copy(Stretch[] from, Stretch[] to) {
        for (int i = 0; i <= size; i++) {
            to[i].set(from[i].length, from[i].earliest, from[i].latest);
        }
    }

    void insert(int visit, int at, int depot) {
        room(size + 1);
        System.arraycopy(stops, at, stops, at + 1, size - at);
        stops[at] = visit;
        size++;
        depotAt = depot;
        measure();
    }

    void cut(int from, int length) {
        System.arraycopy(stops, from + length, stops, from, size - from - length);
        size -= length;
        if (depotAt > from) {
            depotAt = Math.max(from, depotAt - length);
        }
    }

    void set(int[] visits, int depot) {
        room(visits.length);
        size = visits.length;
        System.arraycopy(visits, 0, stops, 0, size);
        depotAt = depot;
        measure();
    }

    int indexOf(int visit) {
        for (int i = 0; i < size; i++) {
            if (stops[i] == visit) {
                return i;
            }
        }
        return -1;
    }

    /// Leaves the depot out where it is not needed, and passes it where that is shortest where it
    /// is; then measures the tour anew.
    void settle() {
        if (depotAt != NONE) {
            depotAt = NONE;
            int limit = firstInNeed();
            measure();
            if (limit < size) {
                depotAt = bestDepot(limit);
                measure();
            }
        }
    }

    private int bestDepot(int limit) {
        int best = limit;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at <= limit; at++) {
            double length = via(at);
            if (length < least) {
                least = length;
                best = at;
            }
        }
        return best;
    }

    private double via(int at) {
        trial.set(before[at].length, before[at].earliest, before[at].latest);
        trial.append(net.travel[place(at - 1)][net.depot], 0, EVER, -EVER);
        boolean kept =
                trial.append(
                        net.travel[net.depot][place(at)],
                        after[at].length,
                        after[at].earliest,
                        after[at].latest);
        return kept ? trial.length : Double.POSITIVE_INFINITY;
    }

    /// @return the first stop that cannot be served from the van as it left home, `size` if none
    int firstInNeed() {
        int[] left = net.stock[engineer].clone();
        for (int i = 0; i < size; i++) {
            if (!net.equipped[engineer][stops[i]]) {
                return i;
            }
            int[] need = net.needs[stops[i]];
            for (int kind = 0; kind < left.length; kind++) {
                left[kind] -= need[kind];
                if (left[kind] < 0) {
                    return i;
                }
            }
        }
        return size;
    }

    /// Whether the van as it left home has what one more visit needs.
    boolean carries(int visit) {
        if (!net.equipped[engineer][visit]) {
            return false;
        }
        int[] need = net.needs[visit];
        int[] stock = net.stock[engineer];
        for (int kind = 0; kind < used.length; kind++) {
            if (need[kind] > 0 && used[kind] + need[kind] > stock[kind]) {
                return false;
            }
        }
        return true;
    }

    /// @return the place of a stop, home before the first and after the last
    int place(int index) {
        return index < 0 || index >= size ? net.home(engineer) : stops[index];
    }

    /// Measures all stretches and the cost from the stops as they are.
    void measure() {
        Arrays.fill(used, 0);
        int loaded = depotAt == NONE ? size : depotAt;
        for (int i = 0; i < loaded; i++) {
            int[] need = net.needs[stops[i]];
            for (int kind = 0; kind < used.length; kind++) {
                used[kind] += need[kind];
            }
        }
        double start = net.start(engineer);
        double end = net.end(engineer);
        before[0].set(0, start, end);
        after[size].set(0, start, end);
        for (int i = 0; i < size; i++) {
            extend(before, i, place(i - 1));
        }
        for (int i = size - 1; i >= 0; i--) {
            lead(after, i, place(i + 1));
        }
        if (depotAt != NONE) {
            measureVia();
        }
        cost = size == 0 ? 0 : net.byDistance ? distance() : whole().length;
    }

    private void measureVia() {
        Stretch here = beforeVia[depotAt];
        here.set(before[depotAt].length, before[depotAt].earliest, before[depotAt].latest);
        here.append(net.travel[place(depotAt - 1)][net.depot], 0, EVER, -EVER);
        for (int i = depotAt; i < size; i++) {
            extend(beforeVia, i, i == depotAt ? net.depot : stops[i - 1]);
        }
        Stretch there = afterVia[depotAt];
        there.set(after[depotAt].length, after[depotAt].earliest, after[depotAt].latest);
        there.prepend(0, EVER, -EVER, net.travel[net.depot][place(depotAt)]);
        for (int i = depotAt - 1; i >= 0; i--) {
            lead(afterVia, i, i == depotAt - 1 ? net.depot : stops[i + 1]);
        }
    }

    private Stretch whole() {
        trial.set(before[0].length, before[0].earliest, before[0].latest);
        Stretch rest = depotAt == NONE ? after[0] : afterVia[0];
        int first = depotAt == 0 ? net.depot : place(0);
        trial.append(net.travel[place(-1)][first], rest.length, rest.earliest, rest.latest);
        return trial;
    }

    /// The latest time to leave home that does not make the homecoming later than it need be.
    double departure() {
        return whole().earliest;
    }

    private void extend(Stretch[] row, int i, int from) {
        int visit = stops[i];
        row[i + 1].set(row[i].length, row[i].earliest, row[i].latest);
        row[i + 1].append(
                net.travel[from][visit], net.duration[visit], net.open[visit], net.close[visit]);
    }

    private void lead(Stretch[] row, int i, int to) {
        int visit = stops[i];
        row[i].set(row[i + 1].length, row[i + 1].earliest, row[i + 1].latest);
        row[i].prepend(
                net.duration[visit], net.open[visit], net.close[visit], net.travel[visit][to]);
    }

    private double distance() {
        double sum = net.travel[place(-1)][stops[0]];
        for (int i = 0; i < size; i++) {
            sum += net.travel[stops[i]][place(i + 1)];
        }
        return sum;
    }

    private void room(int needed) {
        if (needed >= stops.length) {
            int length = Math.max(needed + 1, stops.length * 2);
            stops = Arrays.copyOf(stops, length);
            before = grown(before, length + 1);
            beforeVia = grown(beforeVia, length + 1);
            after = grown(after, length + 1);
            afterVia = grown(afterVia, length + 1);
        }
    }

    private static Stretch[] stretches(int length) {
        return grown(new Stretch[0], length);
    }

    private static Stretch[] grown(Stretch[] row, int length) {
        int known = row.length;
        Stretch[] grown = Arrays.copyOf(row, length);
        for (int i = known; i < length; i++) {
            grown[i] = new Stretch();
        }
        return grown;
    }
}
