package io.anxin.parts.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The lines of `bin/anxin parts policy` for demand that is known.
final class LotModels {

    private LotModels() {}

    static Map<String, Object> eoq(Parameters given) {
        return lot(
                EconomicOrderQuantity.of(
                        given.required(Name.FIXED),
                        given.positive(Name.HOLDING),
                        given.required(Name.DEMAND),
                        quantity(given)));
    }

    static Map<String, Object> eoqBackorder(Parameters given) {
        Double quantity = quantity(given);
        Double fraction = given.optional(Name.FRACTION);
        if ((quantity == null) != (fraction == null)) {
            throw new BadParameter("'Q' and 'x' are given together or not at all");
        }
        EconomicOrderQuantity.Lot evaluated =
                quantity == null || fraction == null
                        ? null
                        : new EconomicOrderQuantity.Lot(quantity, share(fraction), 0);
        EconomicOrderQuantity.Lot lot =
                EconomicOrderQuantity.withBackorders(
                        given.required(Name.FIXED),
                        given.positive(Name.HOLDING),
                        given.positive(Name.STOCKOUT),
                        given.required(Name.DEMAND),
                        evaluated);
        Map<String, Object> answer = lot(lot);
        answer.put("x", lot.stockoutFraction());
        answer.put("stockoutFraction", lot.stockoutFraction());
        answer.put("maxBackorders", lot.stockoutFraction() * lot.quantity());
        return answer;
    }

    static Map<String, Object> epq(Parameters given) {
        double demand = given.required(Name.DEMAND_OF_PRODUCTION);
        double production = given.positive(Name.PRODUCTION);
        if (demand >= production) {
            throw new BadParameter("'productionRate' must be above 'demand'");
        }
        return lot(
                EconomicOrderQuantity.ofProduction(
                        given.required(Name.FIXED),
                        given.positive(Name.HOLDING),
                        demand,
                        production,
                        quantity(given)));
    }

    static Map<String, Object> allUnitDiscount(Parameters given) {
        QuantityDiscount.Offer offer = offer(given);
        return discounted(
                QuantityDiscount.allUnits(
                        given.required(Name.FIXED), given.required(Name.DEMAND), offer),
                offer);
    }

    static Map<String, Object> incrementalDiscount(Parameters given) {
        QuantityDiscount.Offer offer = offer(given);
        return discounted(
                QuantityDiscount.incremental(
                        given.required(Name.FIXED),
                        given.required(Name.DEMAND),
                        given.orElse(Name.RATE_OF_HOLDING, 0),
                        offer),
                offer);
    }

    private static QuantityDiscount.Offer offer(Parameters given) {
        double[] prices = given.list(Name.PRICES);
        if (given.has(Name.RATE_OF_HOLDING) == given.has(Name.HOLDING)) {
            throw new BadParameter("either 'i' (share of the price) or 'h' is needed");
        }
        IntToDoubleFunction holding;
        if (given.has(Name.RATE_OF_HOLDING)) {
            double rate = given.positive(Name.RATE_OF_HOLDING);
            holding = region -> rate * prices[region];
        } else {
            double constant = given.positive(Name.HOLDING);
            holding = _ -> constant;
        }
        double[] breaks = given.list(Name.BREAKS);
        if (breaks.length == prices.length - 1 && breaks.length > 0 && breaks[0] > 1) {
            double[] fromZero = new double[prices.length];
            System.arraycopy(breaks, 0, fromZero, 1, breaks.length);
            breaks = fromZero;
        }
        return new QuantityDiscount.Offer(breaks, prices, holding);
    }

    private static Map<String, Object> discounted(
            QuantityDiscount.Lot lot, QuantityDiscount.Offer offer) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Q", lot.quantity());
        answer.put("orderQuantity", lot.quantity());
        answer.put("region", lot.region());
        answer.put("unitCost", offer.prices()[lot.region()]);
        answer.put("cost", lot.cost());
        return answer;
    }

    static Map<String, Object> wagnerWhitin(Parameters given) {
        double[] demand = given.list(Name.DEMAND_EACH);
        Integer periods = given.optionalWhole(Name.PERIODS);
        if (periods != null && periods != demand.length) {
            throw new BadParameter(
                    "'demand' has %d entries, 'periods' says %d".formatted(demand.length, periods));
        }
        double[] price =
                given.has(Name.PRICE)
                        ? given.each(Name.PRICE, demand.length)
                        : new double[demand.length];
        WagnerWhitin.Plan plan =
                WagnerWhitin.of(
                        given.each(Name.FIXED, demand.length),
                        given.each(Name.HOLDING_EACH, demand.length),
                        price,
                        demand);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("order", plan.orders());
        answer.put("orderQuantities", plan.orders());
        answer.put("cost", plan.cost());
        return answer;
    }

    static Map<String, Object> jointReplenishment(Parameters given) {
        JointReplenishment.Item[] items = items(given);
        JointReplenishment.Plan plan =
                JointReplenishment.silver(given.required(Name.SHARED), items);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("multiples", plan.multiples());
        answer.put("orderMultiples", plan.multiples());
        answer.put("T", plan.cycle());
        answer.put("cycleTime", plan.cycle());
        answer.put("Q", plan.quantities());
        answer.put("orderQuantities", plan.quantities());
        answer.put("cost", plan.cost());
        return answer;
    }

    private static JointReplenishment.Item[] items(Parameters given) {
        List<Parameters> objects = given.objects(Name.ITEMS);
        if (!objects.isEmpty()) {
            return objects.stream()
                    .map(
                            item -> {
                                JointReplenishment.Item one = item(given, item);
                                item.refuseUnknown();
                                return one;
                            })
                    .toArray(JointReplenishment.Item[]::new);
        }
        double[] demand = given.list(Name.DEMAND_EACH);
        double[] fixed = given.each(Name.INDIVIDUAL, demand.length);
        double[] holding = given.each(Name.HOLDING_EACH, demand.length);
        if (Arrays.stream(demand).anyMatch(d -> d == 0)
                || Arrays.stream(holding).anyMatch(h -> h == 0)) {
            throw new BadParameter("'demand' and 'h' must be above 0");
        }
        JointReplenishment.Item[] items = new JointReplenishment.Item[demand.length];
        for (int n = 0; n < items.length; n++) {
            items[n] = new JointReplenishment.Item(fixed[n], holding[n], demand[n]);
        }
        return items;
    }

    /// What all items have in common may stand once, beside the list.
    private static JointReplenishment.Item item(Parameters common, Parameters item) {
        return new JointReplenishment.Item(
                (item.has(Name.INDIVIDUAL) ? item : common).required(Name.INDIVIDUAL),
                (item.has(Name.HOLDING_EACH) ? item : common).positive(Name.HOLDING_EACH),
                item.positive(Name.DEMAND_EACH));
    }

    private static Map<String, Object> lot(EconomicOrderQuantity.Lot lot) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Q", lot.quantity());
        answer.put("orderQuantity", lot.quantity());
        answer.put("cost", lot.cost());
        return answer;
    }

    private static @Nullable Double quantity(Parameters given) {
        return given.has(Name.QUANTITY) ? Double.valueOf(given.positive(Name.QUANTITY)) : null;
    }

    private static double share(double fraction) {
        if (fraction < 0 || fraction > 1) {
            throw new BadParameter("'x' must be between 0 and 1");
        }
        return fraction;
    }
}
