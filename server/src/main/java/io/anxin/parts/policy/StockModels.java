package io.anxin.parts.policy;

import io.anxin.parts.probability.NormalDemand;
import io.anxin.parts.probability.PoissonDemand;
import java.util.LinkedHashMap;
import java.util.Map;

/// The lines of `bin/anxin parts policy` for demand that is uncertain.
final class StockModels {

    private StockModels() {}

    /// The base stock covers the lead time and one period, FoSCT section 4.3.4.
    static Map<String, Object> newsvendorNormal(Parameters given) {
        double periods = given.orElse(Name.LEAD_TIME, 0) + 1;
        NormalDemand demand =
                new NormalDemand(
                        given.required(Name.DEMAND) * periods, sd(given) * Math.sqrt(periods));
        return level(
                Newsvendor.of(overage(given), underage(given), demand, given.optional(Name.LEVEL)),
                demand.mean());
    }

    static Map<String, Object> newsvendorPoisson(Parameters given) {
        double periods = given.orElse(Name.LEAD_TIME, 0) + 1;
        PoissonDemand demand = new PoissonDemand(given.required(Name.DEMAND) * periods);
        return level(
                Newsvendor.of(
                        overage(given), underage(given), demand, given.optionalWhole(Name.LEVEL)),
                demand.mean());
    }

    /// `h` and `p`, or prices: over costs c - v, short costs r - c.
    private static double overage(Parameters given) {
        return given.has(Name.SELLING)
                ? above(
                        given.required(Name.PRICE) - given.orElse(Name.SALVAGE, 0),
                        "'c' must be above 'salvageValue'")
                : given.positive(Name.HOLDING);
    }

    private static double underage(Parameters given) {
        return given.has(Name.SELLING)
                ? above(
                        given.required(Name.SELLING) - given.required(Name.PRICE),
                        "'sellingPrice' must be above 'c'")
                : given.positive(Name.STOCKOUT);
    }

    private static double above(double margin, String otherwise) {
        if (margin <= 0) {
            throw new BadParameter(otherwise);
        }
        return margin;
    }

    private static Map<String, Object> level(Newsvendor.Level level, double mean) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("S", level.level());
        answer.put("baseStockLevel", level.level());
        answer.put("orderQuantity", level.level());
        answer.put("safetyStock", level.level() - mean);
        answer.put("cost", level.cost());
        return answer;
    }

    static Map<String, Object> sSPoisson(Parameters given) {
        ReorderToLevel model =
                new ReorderToLevel(
                        given.required(Name.FIXED),
                        given.positive(Name.HOLDING),
                        given.positive(Name.STOCKOUT),
                        given.positive(Name.DEMAND),
                        given.whole(Name.LEAD_TIME, 0));
        Integer low = given.optionalWhole(Name.REORDER);
        Integer high = given.optionalWhole(Name.ORDER_UP_TO);
        if ((low == null) != (high == null)) {
            throw new BadParameter("'s' and 'S' are given together or not at all");
        }
        return levels(
                low == null || high == null
                        ? model.best()
                        : new ReorderToLevel.Levels(low, high, model.cost(low, high)));
    }

    static Map<String, Object> sSNormalApprox(Parameters given) {
        double periods = given.orElse(Name.LEAD_TIME, 0) + 1;
        double mean = given.positive(Name.DEMAND);
        double sd = sd(given) * Math.sqrt(periods);
        if (sd == 0) {
            throw new BadParameter("'sd' must be above 0");
        }
        return levels(
                ReorderToLevel.powerApproximation(
                        given.positive(Name.FIXED),
                        given.positive(Name.HOLDING),
                        given.positive(Name.STOCKOUT),
                        mean,
                        new NormalDemand(mean * periods, sd)));
    }

    private static Map<String, Object> levels(ReorderToLevel.Levels levels) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("s", levels.reorderPoint());
        answer.put("S", levels.orderUpTo());
        answer.put("reorderPoint", levels.reorderPoint());
        answer.put("orderUpTo", levels.orderUpTo());
        answer.put("orderQuantity", levels.orderUpTo() - levels.reorderPoint());
        if (!Double.isNaN(levels.cost())) {
            answer.put("cost", levels.cost());
        }
        return answer;
    }

    static Map<String, Object> rQPoisson(Parameters given) {
        ReorderQuantity model =
                new ReorderQuantity(
                        given.positive(Name.HOLDING),
                        given.positive(Name.STOCKOUT),
                        given.required(Name.FIXED),
                        given.positive(Name.DEMAND),
                        given.required(Name.LEAD_TIME));
        Integer point = given.optionalWhole(Name.R);
        Integer quantity = given.optionalWhole(Name.QUANTITY);
        if ((point == null) != (quantity == null)) {
            throw new BadParameter("'r' and 'Q' are given together or not at all");
        }
        if (point == null || quantity == null) {
            ReorderQuantity.Levels best = model.best();
            return reorder(best.reorderPoint(), best.quantity(), best.cost());
        }
        if (quantity < 1) {
            throw new BadParameter("'Q' must be above 0");
        }
        return reorder(point, quantity, model.cost(point, quantity));
    }

    static Map<String, Object> rQNormal(Parameters given) {
        double rate = given.positive(Name.DEMAND);
        double lead = given.required(Name.LEAD_TIME);
        NormalReorderQuantity model =
                new NormalReorderQuantity(
                        given.positive(Name.HOLDING),
                        given.positive(Name.STOCKOUT),
                        given.positive(Name.FIXED),
                        rate,
                        new NormalDemand(rate * lead, sd(given) * Math.sqrt(lead)));
        Double point = given.optional(Name.R);
        Double quantity = given.optional(Name.QUANTITY);
        if (quantity != null && quantity <= 0) {
            throw new BadParameter("'Q' must be above 0");
        }
        if (quantity != null) {
            double r = point == null ? model.reorderPointFor(quantity) : point;
            return reorder(r, quantity, model.cost(r, quantity));
        }
        if (point != null) {
            throw new BadParameter("'r' needs a 'Q' beside it");
        }
        return approximated(model, Name.plain(given.text(Name.METHOD, "exact")));
    }

    private static Map<String, Object> approximated(NormalReorderQuantity model, String method) {
        NormalReorderQuantity.Levels levels =
                switch (method) {
                    case "exact", "optimal" -> model.exact();
                    case "eil", "expectedinventorylevel" -> model.byExpectedInventory();
                    case "eoqb", "eoqbackorder" -> model.byBackorderQuantity();
                    case "eoqss", "eoq+ss" -> model.bySafetyStock();
                    case "loss", "lossfunction" -> model.byLossFunction();
                    default ->
                            throw new BadParameter(
                                    "'method' is one of exact, eil, eoqb, eoqss, lossFunction");
                };
        Map<String, Object> answer =
                reorder(levels.reorderPoint(), levels.quantity(), levels.cost());
        answer.put("method", method);
        return answer;
    }

    private static Map<String, Object> reorder(Number point, Number quantity, double cost) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("r", point);
        answer.put("Q", quantity);
        answer.put("reorderPoint", point);
        answer.put("orderQuantity", quantity);
        answer.put("cost", cost);
        return answer;
    }

    private static double sd(Parameters given) {
        if (given.has(Name.VARIANCE)) {
            if (given.has(Name.SD)) {
                throw new BadParameter("either 'sd' or 'variance' is needed, not both");
            }
            return Math.sqrt(given.required(Name.VARIANCE));
        }
        return given.required(Name.SD);
    }
}
