package io.anxin.fieldservice.routing;

import io.anxin.fieldservice.routing.Instance.Engineer;
import io.anxin.fieldservice.routing.Instance.Point;
import io.anxin.fieldservice.routing.Instance.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// An [Instance] laid out in arrays for the search. Places are numbered: visits first, then the
/// depot, then the homes of the engineers.
final class Network {

    /// Differences of time smaller than this are rounding.
    static final double GRAIN = 1e-9;

    private static final int NEIGHBOURS = 120;

    final Instance instance;
    final int visits;
    final int engineers;
    final int depot;
    final double[][] travel;
    final double[] open;
    final double[] close;
    final double[] duration;

    /// Pieces of each kind of part that a visit uses up.
    final int[][] needs;

    /// Pieces of each kind of part in an engineer's van.
    final int[][] stock;

    /// Whether an engineer has the skills for a visit and could be there within his shift.
    final boolean[][] able;

    /// Whether an engineer has the tools for a visit with him.
    final boolean[][] equipped;

    /// The visits around each one, itself first.
    final int[][] near;

    /// How many engineers can do a visit.
    final int[] choices;

    final boolean restocks;
    final boolean byDistance;

    Network(Instance instance) {
        this.instance = instance;
        visits = instance.visits().size();
        engineers = instance.engineers().size();
        depot = visits;
        restocks = instance.restocks();
        byDistance = instance.goal() == Instance.Goal.VEHICLES_THEN_DISTANCE;
        travel = travel(instance);
        open = instance.visits().stream().mapToDouble(Visit::open).toArray();
        close = instance.visits().stream().mapToDouble(Visit::close).toArray();
        duration = instance.visits().stream().mapToDouble(Visit::duration).toArray();
        List<String> kinds = kinds(instance);
        needs = counts(kinds, instance.visits().stream().map(Visit::parts).toList());
        stock = counts(kinds, instance.engineers().stream().map(Engineer::parts).toList());
        able = new boolean[engineers][visits];
        equipped = new boolean[engineers][visits];
        choices = new int[visits];
        match();
        near = near();
    }

    int home(int engineer) {
        return visits + 1 + engineer;
    }

    double start(int engineer) {
        return instance.engineers().get(engineer).start();
    }

    double end(int engineer) {
        return instance.engineers().get(engineer).end();
    }

    /// Whether two engineers are alike in all that matters here.
    boolean alike(int one, int other) {
        Engineer a = instance.engineers().get(one);
        Engineer b = instance.engineers().get(other);
        return a.home().equals(b.home())
                && a.start() == b.start()
                && a.end() == b.end()
                && a.skills().equals(b.skills())
                && a.tools().equals(b.tools())
                && a.parts().equals(b.parts());
    }

    /// The length of a typical way between two visits that are neighbours.
    double scale() {
        double sum = 0;
        for (int v = 0; v < visits; v++) {
            sum += travel[v][near[v][Math.min(10, near[v].length - 1)]];
        }
        return visits == 0 ? 1 : Math.max(sum / visits, 1e-6);
    }

    private static double[][] travel(Instance instance) {
        List<Point> places = new ArrayList<>();
        instance.visits().forEach(visit -> places.add(visit.site()));
        places.add(instance.depot());
        instance.engineers().forEach(engineer -> places.add(engineer.home()));
        int size = places.size();
        double[][] travel = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                travel[a][b] = places.get(a).to(places.get(b));
                travel[b][a] = travel[a][b];
            }
        }
        return travel;
    }

    private static List<String> kinds(Instance instance) {
        TreeSet<String> kinds = new TreeSet<>();
        instance.visits().forEach(visit -> kinds.addAll(visit.parts().keySet()));
        return List.copyOf(kinds);
    }

    private static int[][] counts(List<String> kinds, List<Map<String, Integer>> parts) {
        return parts.stream()
                .map(of -> kinds.stream().mapToInt(kind -> of.getOrDefault(kind, 0)).toArray())
                .toArray(int[][]::new);
    }

    private void match() {
        for (int e = 0; e < engineers; e++) {
            Engineer engineer = instance.engineers().get(e);
            for (int v = 0; v < visits; v++) {
                Visit visit = instance.visits().get(v);
                able[e][v] = engineer.skills().containsAll(visit.skills()) && reaches(e, v);
                equipped[e][v] = engineer.tools().containsAll(visit.tools());
                choices[v] += able[e][v] ? 1 : 0;
            }
        }
    }

    private boolean reaches(int engineer, int visit) {
        int home = home(engineer);
        double arrival = start(engineer) + travel[home][visit];
        double begin = Math.max(arrival, open[visit]);
        return begin <= close[visit] + GRAIN
                && begin + duration[visit] + travel[visit][home] <= end(engineer) + GRAIN;
    }

    private int[][] near() {
        int[][] sorted = new int[visits][];
        for (int v = 0; v < visits; v++) {
            double[] from = travel[v];
            sorted[v] =
                    IntStream.range(0, visits)
                            .boxed()
                            .sorted(Comparator.comparingDouble(to -> from[to]))
                            .mapToInt(Integer::intValue)
                            .limit(NEIGHBOURS)
                            .toArray();
            putFirst(sorted[v], v);
        }
        return sorted;
    }

    private static void putFirst(int[] row, int value) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == value) {
                row[i] = row[0];
                row[0] = value;
                return;
            }
        }
        row[0] = value;
    }
}
