package io.anxin.fieldservice.routing;

import java.util.random.RandomGenerator;

/// Puts absent visits back, one after the other, each where it costs least, overlooking a place now
/// and then (greedy insertion with blinks, of the paper named at [StringRemoval]; with orders by
/// time window as there, and by number of engineers able).
final class GreedyInsertion {

    private static final double BLINKS = 0.01;

    private final Plan plan;
    private final Network net;
    private final RandomGenerator chance;
    private final Blink blink;
    private final Insertion best = new Insertion();
    private final double[] rank;

    GreedyInsertion(Plan plan, RandomGenerator chance) {
        this.plan = plan;
        this.net = plan.net;
        this.chance = chance;
        this.blink = new Blink(chance, BLINKS);
        this.rank = new double[net.visits];
    }

    void recreate() {
        sort();
        int left = 0;
        int count = plan.absentees;
        plan.absentees = 0;
        for (int i = 0; i < count; i++) {
            int visit = plan.absent[i];
            look(visit);
            Tour tour = best.tour;
            if (tour == null) {
                plan.absent[left++] = visit;
            } else {
                plan.put(visit, best, tour);
            }
        }
        plan.absentees = left;
    }

    private void look(int visit) {
        best.forget();
        int idle = -1;
        for (int e = 0; e < plan.fleet; e++) {
            Tour tour = plan.tours[e];
            if (!net.able[e][visit]) {
                continue;
            }
            if (tour.size == 0) {
                if (idle >= 0 && net.alike(idle, e)) {
                    continue;
                }
                idle = e;
            }
            best.look(tour, visit, blink);
        }
    }

    private void sort() {
        int order = chance.nextInt(12);
        for (int i = 0; i < plan.absentees; i++) {
            int visit = plan.absent[i];
            rank[visit] = rank(visit, order);
        }
        for (int i = 1; i < plan.absentees; i++) {
            int visit = plan.absent[i];
            int at = i;
            while (at > 0 && rank[plan.absent[at - 1]] > rank[visit]) {
                plan.absent[at] = plan.absent[at - 1];
                at--;
            }
            plan.absent[at] = visit;
        }
    }

    private double rank(int visit, int order) {
        return switch (order) {
            case 0 -> -net.travel[net.depot][visit];
            case 1 -> net.travel[net.depot][visit];
            case 2, 3 -> net.close[visit] - net.open[visit];
            case 4 -> net.open[visit];
            case 5 -> -net.close[visit];
            case 6, 7 -> net.choices[visit] + chance.nextDouble();
            case 8 -> -total(net.needs[visit]);
            default -> chance.nextDouble();
        };
    }

    private static int total(int[] pieces) {
        int sum = 0;
        for (int count : pieces) {
            sum += count;
        }
        return sum;
    }
}
