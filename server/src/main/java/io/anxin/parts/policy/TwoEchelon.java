package io.anxin.parts.policy;

import io.anxin.parts.probability.CountDemand;
import io.anxin.parts.probability.NegativeBinomialDemand;
import io.anxin.parts.probability.PoissonDemand;
import io.anxin.parts.probability.TableDemand;
import java.util.ArrayList;
import java.util.List;

/// A depot that resupplies bases one for one: how many backorders the stocks leave open (Sherbrooke
/// 1968; Sherbrooke, Optimal Inventory Modeling of Systems, 2nd edition, chapters 3 to 5).
public final class TwoEchelon {

    /// How the units a base waits for are distributed.
    public enum Method {
        /// Poisson with the right mean (Sherbrooke 1968).
        METRIC,
        /// Negative binomial with the right mean and variance (Graves 1985).
        VARI_METRIC,
        /// The depot's backorders shared out by chance, exactly (Simon 1971; Graves 1985).
        EXACT
    }

    /// @param demand units per unit of time, Poisson
    /// @param shipTime from depot to base once the depot has the unit
    /// @param repaired share repaired at the base itself
    /// @param repairTime of those
    public record Base(double demand, double shipTime, double repaired, double repairTime) {

        private double fromDepot() {
            return demand * (1 - repaired);
        }

        private double ownPipeline() {
            return demand * repaired * repairTime + fromDepot() * shipTime;
        }
    }

    /// @param backorders expected at each base
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(
            int depotStock, int[] baseStocks, double depotBackorders, double[] backorders) {

        public double totalBackorders() {
            double total = 0;
            for (double backorder : backorders) {
                total += backorder;
            }
            return total;
        }

        public int units() {
            int units = depotStock;
            for (int stock : baseStocks) {
                units += stock;
            }
            return units;
        }
    }

    private final List<Base> bases;
    private final double depotDemand;
    private final CountDemand depotPipeline;
    private final Method method;

    /// @param depotTime repair or resupply time of the depot
    public TwoEchelon(double depotTime, List<Base> bases, Method method) {
        this.bases = List.copyOf(bases);
        this.depotDemand = bases.stream().mapToDouble(Base::fromDepot).sum();
        this.depotPipeline = new PoissonDemand(depotDemand * depotTime);
        this.method = method;
    }

    /// The backorders that given stocks leave open.
    public Answer evaluate(int depotStock, int[] baseStocks) {
        List<CountDemand> pipelines = pipelines(depotStock);
        double[] backorders = new double[baseStocks.length];
        for (int i = 0; i < baseStocks.length; i++) {
            backorders[i] = pipelines.get(i).loss(baseStocks[i]);
        }
        return new Answer(depotStock, baseStocks, depotPipeline.loss(depotStock), backorders);
    }

    /// The stocks that leave the fewest backorders open with so many units in all: for each stock
    /// of the depot the units go one by one to the base that gains most (marginal analysis; exact
    /// for one item, because a base's backorders are convex in its stock).
    public Answer allocate(int units) {
        Answer best = evaluate(0, new int[bases.size()]);
        for (int depot = 0; depot <= units; depot++) {
            Answer answer = evaluate(depot, greedy(pipelines(depot), units - depot));
            boolean better = answer.totalBackorders() < best.totalBackorders() - 1e-12;
            best = depot == 0 || better ? answer : best;
        }
        return best;
    }

    private static int[] greedy(List<CountDemand> pipelines, int units) {
        int[] stocks = new int[pipelines.size()];
        for (int unit = 0; unit < units; unit++) {
            int most = 0;
            double gain = -1;
            for (int i = 0; i < stocks.length; i++) {
                double here = 1 - pipelines.get(i).cumulative(stocks[i]);
                if (here > gain + 1e-15) {
                    gain = here;
                    most = i;
                }
            }
            stocks[most]++;
        }
        return stocks;
    }

    /// The stocks of least cost: each base is a newsvendor for a given stock of the depot.
    ///
    /// @param holding for a unit on hand, at depot or base, and unit of time
    /// @param stockout for a unit of a base's customers that waits
    public Answer cheapest(double holding, double stockout) {
        int limit = depotPipeline.quantile(1 - 1e-9) + 1;
        Answer best = evaluate(0, new int[bases.size()]);
        double least = Double.POSITIVE_INFINITY;
        for (int depot = 0; depot <= limit; depot++) {
            int[] stocks =
                    pipelines(depot).stream()
                            .mapToInt(waiting -> waiting.quantile(stockout / (stockout + holding)))
                            .toArray();
            Answer answer = evaluate(depot, stocks);
            double cost = cost(answer, holding, stockout);
            if (cost < least) {
                least = cost;
                best = answer;
            }
        }
        return best;
    }

    /// `h (on hand everywhere) + p (backorders of the bases)`, per unit of time.
    public double cost(Answer answer, double holding, double stockout) {
        List<CountDemand> pipelines = pipelines(answer.depotStock());
        double onHand = answer.depotStock() - depotPipeline.mean() + answer.depotBackorders();
        for (int i = 0; i < pipelines.size(); i++) {
            onHand += answer.baseStocks()[i] - pipelines.get(i).mean() + answer.backorders()[i];
        }
        return holding * onHand + stockout * answer.totalBackorders();
    }

    /// What each base waits for, from its own repair, on the way and in the depot's backorders.
    private List<CountDemand> pipelines(int depotStock) {
        double[] waiting = depotBackorders(depotStock);
        TableDemand atDepot = new TableDemand(waiting);
        List<CountDemand> pipelines = new ArrayList<>();
        for (Base base : bases) {
            double share = depotDemand == 0 ? 0 : base.fromDepot() / depotDemand;
            double mean = base.ownPipeline() + share * atDepot.mean();
            pipelines.add(
                    switch (method) {
                        case METRIC -> new PoissonDemand(mean);
                        case VARI_METRIC ->
                                NegativeBinomialDemand.ofMoments(
                                        mean,
                                        mean
                                                + share
                                                        * share
                                                        * (atDepot.variance() - atDepot.mean()));
                        case EXACT ->
                                TableDemand.sum(
                                        thinned(waiting, share),
                                        table(new PoissonDemand(base.ownPipeline())));
                    });
        }
        return pipelines;
    }

    private double[] depotBackorders(int depotStock) {
        double[] outstanding = table(depotPipeline);
        double[] waiting = new double[Math.max(1, outstanding.length - depotStock)];
        for (int units = 0; units < outstanding.length; units++) {
            waiting[Math.max(0, units - depotStock)] += outstanding[units];
        }
        return waiting;
    }

    private static double[] table(CountDemand demand) {
        double[] table = new double[demand.quantile(1 - 1e-15) + 20];
        for (int units = 0; units < table.length; units++) {
            table[units] = demand.probability(units);
        }
        return table;
    }

    /// Each of the waiting units belongs to the base with the probability of its share.
    private static double[] thinned(double[] waiting, double share) {
        double[] thinned = new double[waiting.length];
        double[] binomial = new double[waiting.length];
        binomial[0] = 1;
        for (int units = 0; units < waiting.length; units++) {
            for (int mine = units; mine >= 0 && units > 0; mine--) {
                double won = mine == 0 ? 0 : binomial[mine - 1] * share;
                binomial[mine] = binomial[mine] * (1 - share) + won;
            }
            for (int mine = 0; mine <= units; mine++) {
                thinned[mine] += waiting[units] * binomial[mine];
            }
        }
        return thinned;
    }
}
