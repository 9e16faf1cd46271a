package io.anxin.fieldservice.routing;

import java.util.random.RandomGenerator;

/// Takes strings of neighbouring visits out of neighbouring tours, which makes room in time and in
/// place at once (J. Christiaens, G. Vanden Berghe, Slack induction by string removals for vehicle
/// routing problems, Transportation Science 54, 2020; letters in comments as there).
final class StringRemoval {

    /// c̄, visits taken out on average.
    private static final double REMOVED = 10;

    /// L^max, the longest string.
    private static final double LONGEST = 10;

    /// How often a string may be as long as a tour: where tours are few and long, ten visits are
    /// too few to leave a bad order of districts. Not in the paper.
    private static final double DEEP = 0.05;

    /// α, how often a string keeps some visits in its middle.
    private static final double SPLITS = 0.5;

    /// β, how often it keeps one more.
    private static final double KEEPS_MORE = 0.01;

    private final Plan plan;
    private final Network net;
    private final RandomGenerator chance;

    StringRemoval(Plan plan, RandomGenerator chance) {
        this.plan = plan;
        this.net = plan.net;
        this.chance = chance;
    }

    void ruin() {
        int seed = chance.nextInt(net.visits);
        double average = averageSize();
        boolean deep = chance.nextDouble() < DEEP;
        double longest = deep ? average : Math.min(LONGEST, average);
        double most = 4 * REMOVED / (1 + longest) - 1;
        int strings = (int) (chance.nextDouble() * Math.max(most, deep ? 2 : 0) + 1);
        for (int visit : net.near[seed]) {
            int tour = plan.tourOf[visit];
            if (tour == Plan.ABSENT || plan.isTouched(tour)) {
                continue;
            }
            Tour of = plan.tours[tour];
            double limit = Math.min(of.size, longest);
            int length = (int) (chance.nextDouble() * limit + 1);
            remove(of, of.indexOf(visit), Math.min(length, of.size));
            if (--strings == 0) {
                break;
            }
        }
        plan.settle();
    }

    private double averageSize() {
        int used = 0;
        int stops = 0;
        for (Tour tour : plan.tours) {
            used += tour.size > 0 ? 1 : 0;
            stops += tour.size;
        }
        return used == 0 ? 1 : (double) stops / used;
    }

    private void remove(Tour of, int at, int length) {
        int kept = 0;
        if (length > 1 && length < of.size && chance.nextDouble() < SPLITS) {
            kept = 1;
            while (length + kept < of.size && chance.nextDouble() < KEEPS_MORE) {
                kept++;
            }
        }
        int whole = length + kept;
        int lowest = Math.max(0, at - whole + 1);
        int highest = Math.min(at, of.size - whole);
        int from = lowest + chance.nextInt(highest - lowest + 1);
        if (kept == 0) {
            plan.remove(of.engineer, from, length);
        } else {
            int head = 1 + chance.nextInt(length - 1);
            plan.remove(of.engineer, from + head + kept, length - head);
            plan.remove(of.engineer, from, head);
        }
    }
}
