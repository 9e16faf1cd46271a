package io.anxin.fieldservice.routing;

import io.anxin.fieldservice.routing.Plan.Snapshot;

/// Makes the tours fewer: gives up the tour whose visits were left out least often so far and looks
/// for a plan without it (fleet minimisation of the paper named at [StringRemoval]).
final class FleetReduction {

    private final Plan plan;
    private final Annealing annealing;

    FleetReduction(Plan plan, Annealing annealing) {
        this.plan = plan;
        this.annealing = annealing;
    }

    /// Leaves the plan with the fewest engineers found.
    void run(Effort effort, double until, double scale) {
        pack();
        if (plan.absentees > 0) {
            annealing.run(effort, until, scale, scale / 10, true);
        }
        Snapshot complete = plan.snapshot();
        while (plan.absentees == 0 && plan.fleet > fewest() && effort.share() < until) {
            complete = plan.snapshot();
            giveUp();
            annealing.run(effort, until, scale, scale / 100, true);
        }
        if (plan.absentees > 0) {
            plan.restore(complete);
        }
    }

    /// The load alone needs as many.
    private int fewest() {
        int fewest = 1;
        for (int kind = 0; kind < plan.net.stock[0].length; kind++) {
            long load = 0;
            for (int[] need : plan.net.needs) {
                load += need[kind];
            }
            long holds = Math.max(1, plan.net.stock[0][kind]);
            fewest = (int) Math.max(fewest, (load + holds - 1) / holds);
        }
        return fewest;
    }

    /// Moves the used tours to the front and forgets the rest of the fleet; all engineers are
    /// alike.
    private void pack() {
        Snapshot now = plan.snapshot();
        int[][] stops = new int[now.stops.length][0];
        int used = 0;
        for (int[] tour : now.stops) {
            if (tour.length > 0) {
                stops[used++] = tour;
            }
        }
        int fleet = now.absentees > 0 ? plan.fleet : used;
        plan.restore(new Snapshot(stops, now.depots, fleet, now.absentees, now.cost));
    }

    private void giveUp() {
        plan.begin();
        int least = 0;
        for (int e = 1; e < plan.fleet; e++) {
            if (annealing.missed(plan.tours[e]) < annealing.missed(plan.tours[least])) {
                least = e;
            }
        }
        plan.remove(least, 0, plan.tours[least].size);
        plan.settle();
        pack();
        plan.fleet--;
    }
}
