package io.anxin.fieldservice.routing;

import io.anxin.fieldservice.routing.Plan.Snapshot;
import java.util.random.RandomGenerator;

/// Ruins and recreates a plan again and again, and keeps a worse one with a chance that falls with
/// the temperature (simulated annealing). While somebody is left out, a plan also stays when those
/// left out were left out less often so far (sum of absences, of the paper named at
/// [StringRemoval]).
final class Annealing {

    private final Plan plan;
    private final RandomGenerator chance;
    private final StringRemoval removal;
    private final GreedyInsertion insertion;
    private final long[] absences;
    private Snapshot best;

    Annealing(Plan plan, RandomGenerator chance) {
        this.plan = plan;
        this.chance = chance;
        removal = new StringRemoval(plan, chance);
        insertion = new GreedyInsertion(plan, chance);
        absences = new long[plan.net.visits];
        insertion.recreate();
        best = plan.snapshot();
    }

    /// Searches from the share spent now until a share of the effort is spent.
    ///
    /// @param hot first temperature, in units of cost
    /// @param cold last temperature
    /// @param enough whether a plan that leaves nobody out ends the search
    void run(Effort effort, double until, double hot, double cold, boolean enough) {
        double from = effort.share();
        double fall = Math.log(cold / hot);
        best = plan.snapshot();
        for (double share = effort.step(); share < until; share = effort.step()) {
            if (enough && plan.absentees == 0) {
                break;
            }
            double temperature = hot * Math.exp(fall * (share - from) / (until - from));
            step(temperature);
        }
        plan.restore(best);
    }

    private void step(double temperature) {
        int absentees = plan.absentees;
        long missed = missed();
        double cost = plan.cost;
        plan.begin();
        removal.ruin();
        insertion.recreate();
        count();
        if (stays(absentees, missed, cost, temperature)) {
            if (best.beatenBy(plan.absentees, plan.cost)) {
                best = plan.snapshot();
            }
        } else {
            plan.undo();
        }
    }

    private boolean stays(int absentees, long missed, double cost, double temperature) {
        if (plan.absentees > 0 || absentees > 0) {
            if (plan.absentees != absentees) {
                return plan.absentees < absentees || (absentees > 0 && missed() < missed);
            }
            if (missed() < missed) {
                return true;
            }
        }
        return plan.cost < cost - temperature * Math.log(chance.nextDouble());
    }

    private void count() {
        for (int i = 0; i < plan.absentees; i++) {
            absences[plan.absent[i]]++;
        }
    }

    private long missed() {
        long sum = 0;
        for (int i = 0; i < plan.absentees; i++) {
            sum += absences[plan.absent[i]];
        }
        return sum;
    }

    /// How often the visits of a tour were left out so far.
    long missed(Tour tour) {
        long sum = 0;
        for (int i = 0; i < tour.size; i++) {
            sum += absences[tour.stops[i]];
        }
        return sum;
    }
}
