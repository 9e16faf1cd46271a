package io.anxin.fieldservice.routing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Plans the tours of an instance.
public final class Routing {

    /// Temperatures, in lengths of a way between neighbours.
    private static final double HOT = 3;

    private static final double COLD = 0.03;

    /// Share of the effort that may go into making the tours fewer.
    private static final double FOR_FLEET = 0.3;

    /// Searches from nothing before the long one from the best of them, and the share spent when
    /// each is over. With few long tours a single search may end in a bad order of districts.
    private static final double[] SCOUTS = {0.4, 0.5, 0.6};

    private Routing() {}

    /// The best plan found within the effort. Visits that nobody can take are left out; a plan that
    /// leaves out fewer is always better.
    ///
    /// @param seed of chance; with an effort in steps the same seed gives the same plan
    public static Solution solve(Instance instance, long seed, Effort effort) {
        Network net = new Network(instance);
        RandomGenerator chance = new SplittableRandom(seed);
        Plan plan = new Plan(net);
        if (net.visits > 0 && net.engineers > 0) {
            effort.begin(net.visits);
            Annealing annealing = new Annealing(plan, chance);
            double scale = net.scale();
            if (net.byDistance) {
                new FleetReduction(plan, annealing).run(effort, FOR_FLEET, scale);
                scout(plan, annealing, effort, scale);
            }
            annealing.run(effort, 1, HOT * scale, COLD * scale, false);
        }
        return new Timetable(net).of(plan.snapshot());
    }

    private static void scout(Plan plan, Annealing annealing, Effort effort, double scale) {
        Plan.Snapshot best = plan.snapshot();
        for (double until : SCOUTS) {
            plan.clear();
            annealing.run(effort, until, HOT * scale, COLD * scale, false);
            if (best.beatenBy(plan.absentees, plan.cost)) {
                best = plan.snapshot();
            }
        }
        plan.restore(best);
    }
}
