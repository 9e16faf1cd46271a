package io.anxin.parts.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of `bin/anxin parts policy` for a depot and its bases.
final class EchelonModel {

    private static final Name DEPOT = Name.of("depot", "central", "warehouse");
    private static final Name BASES = Name.of("bases", "sites", "retailers", "locations");
    private static final Name DEMAND =
            Name.of(
                    "demand",
                    "d",
                    "D",
                    "lambda",
                    "λ",
                    "rate",
                    "demandRate",
                    "demands",
                    "demandRates");
    private static final Name SHIP =
            Name.of(
                    "shipTime",
                    "O",
                    "orderAndShipTime",
                    "transportTime",
                    "transitTime",
                    "leadTime",
                    "L",
                    "leadTimes",
                    "shipTimes");
    private static final Name REPAIRED = Name.of("repairFraction", "r", "repaired");
    private static final Name REPAIR_TIME = Name.of("repairTime", "T");
    private static final Name STOCK =
            Name.of("stock", "s", "S", "baseStock", "stocks", "baseStocks", "stockLevel");
    private static final Name DEPOT_TIME =
            Name.of(
                    "depotTime",
                    "T0",
                    "depotLeadTime",
                    "depotRepairTime",
                    "depotResupplyTime",
                    "L0",
                    "centralLeadTime");
    private static final Name DEPOT_STOCK =
            Name.of("depotStock", "S0", "s0", "centralStock", "warehouseStock");
    private static final Name OWN_TIME =
            Name.of("repairTime", "leadTime", "T", "L", "T0", "L0", "resupplyTime", "time");
    private static final Name UNITS =
            Name.of("units", "N", "budget", "totalStock", "totalUnits", "total");

    private final Parameters given;
    private final List<TwoEchelon.Base> bases = new ArrayList<>();
    private final List<@Nullable Integer> stocks = new ArrayList<>();
    private double depotTime;
    private @Nullable Integer depotStock;

    private EchelonModel(Parameters given) {
        this.given = given;
    }

    static Map<String, Object> metric(Parameters given) {
        EchelonModel model = new EchelonModel(given);
        model.readDepot();
        model.readBases();
        return model.solve();
    }

    private void readDepot() {
        Parameters depot = given.object(DEPOT);
        if (depot == null) {
            depotTime = given.required(DEPOT_TIME);
            depotStock = given.optionalWhole(DEPOT_STOCK);
        } else {
            depotTime = depot.required(OWN_TIME);
            depotStock = depot.optionalWhole(STOCK);
            depot.refuseUnknown();
        }
    }

    private void readBases() {
        List<Parameters> objects = given.objects(BASES);
        for (Parameters base : objects) {
            bases.add(
                    new TwoEchelon.Base(
                            base.required(DEMAND),
                            base.orElse(SHIP, 0),
                            share(base.orElse(REPAIRED, 0)),
                            base.orElse(REPAIR_TIME, 0)));
            stocks.add(base.optionalWhole(STOCK));
            base.refuseUnknown();
        }
        if (objects.isEmpty()) {
            readColumns();
        }
    }

    private void readColumns() {
        double[] demand = given.list(DEMAND);
        double[] ship = column(SHIP, demand.length);
        double[] repaired = column(REPAIRED, demand.length);
        double[] repair = column(REPAIR_TIME, demand.length);
        double @Nullable [] stock = given.has(STOCK) ? given.each(STOCK, demand.length) : null;
        for (int i = 0; i < demand.length; i++) {
            bases.add(new TwoEchelon.Base(demand[i], ship[i], share(repaired[i]), repair[i]));
            stocks.add(stock == null ? null : Integer.valueOf((int) stock[i]));
        }
    }

    private double[] column(Name name, int size) {
        return given.has(name) ? given.each(name, size) : new double[size];
    }

    private Map<String, Object> solve() {
        TwoEchelon model = new TwoEchelon(depotTime, bases, method());
        boolean costs = given.has(Name.HOLDING) || given.has(Name.STOCKOUT);
        double holding = costs ? given.positive(Name.HOLDING) : 0;
        double stockout = costs ? given.positive(Name.STOCKOUT) : 0;
        Integer units = given.optionalWhole(UNITS);
        boolean none = depotStock == null && stocks.stream().allMatch(stock -> stock == null);
        TwoEchelon.Answer answer;
        if (!none) {
            answer =
                    model.evaluate(
                            notNegative(depotStock),
                            stocks.stream().mapToInt(EchelonModel::notNegative).toArray());
        } else if (units != null) {
            answer = model.allocate(notNegative(units));
        } else if (costs) {
            answer = model.cheapest(holding, stockout);
        } else {
            throw new BadParameter(
                    "give stocks to be evaluated, 'units' to be shared out, or 'h' and 'p'");
        }
        Map<String, Object> told = told(answer);
        if (costs) {
            told.put("cost", model.cost(answer, holding, stockout));
        }
        return told;
    }

    private static Map<String, Object> told(TwoEchelon.Answer answer) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("depotStock", answer.depotStock());
        told.put("baseStocks", answer.baseStocks());
        told.put("units", answer.units());
        told.put("depotBackorders", answer.depotBackorders());
        told.put("backorders", answer.backorders());
        told.put("totalBackorders", answer.totalBackorders());
        return told;
    }

    private TwoEchelon.Method method() {
        String method = Name.plain(given.text(Name.METHOD, "metric"));
        return switch (method) {
            case "metric", "poisson" -> TwoEchelon.Method.METRIC;
            case "varimetric", "graves", "negativebinomial" -> TwoEchelon.Method.VARI_METRIC;
            case "exact" -> TwoEchelon.Method.EXACT;
            default -> throw new BadParameter("'method' is one of metric, variMetric, exact");
        };
    }

    private static int notNegative(@Nullable Integer stock) {
        if (stock != null && stock < 0) {
            throw new BadParameter("a stock must not be negative");
        }
        return stock == null ? 0 : stock;
    }

    private static double share(double fraction) {
        if (fraction > 1) {
            throw new BadParameter("'repairFraction' must be between 0 and 1");
        }
        return fraction;
    }
}
