package io.anxin.parts.policy;

import java.util.List;
import java.util.Locale;

/// A parameter under all the names the textbooks give it. Names of one letter keep their case,
/// because K and k, S and s are different things; longer ones are read without regard to case,
/// underscores and hyphens.
record Name(String shown, List<String> aliases) {

    static final Name FIXED =
            of("K", "k", "A", "fixedCost", "orderingCost", "orderCost", "setupCost", "fixed");
    static final Name HOLDING =
            of(
                    "h",
                    "H",
                    "holdingCost",
                    "holding",
                    "carryingCost",
                    "overage",
                    "overageCost",
                    "co",
                    "Co");
    static final Name STOCKOUT =
            of(
                    "p",
                    "b",
                    "stockoutCost",
                    "stockout",
                    "backorder",
                    "backorderCost",
                    "backlogCost",
                    "shortageCost",
                    "penaltyCost",
                    "penalty",
                    "underage",
                    "underageCost",
                    "cu",
                    "Cu");
    static final Name DEMAND =
            of(
                    "demand",
                    "D",
                    "d",
                    "lambda",
                    "λ",
                    "rate",
                    "demandRate",
                    "annualDemand",
                    "demandMean",
                    "meanDemand",
                    "mean",
                    "mu",
                    "μ");
    static final Name DEMAND_OF_PRODUCTION =
            of("demand", "D", "d", "lambda", "λ", "rate", "demandRate", "annualDemand", "mean");
    static final Name PRODUCTION =
            of("productionRate", "production", "P", "p", "mu", "μ", "r", "capacity");
    static final Name SD =
            of(
                    "sd",
                    "sigma",
                    "σ",
                    "tau",
                    "τ",
                    "std",
                    "stdev",
                    "stddev",
                    "demandSd",
                    "sdDemand",
                    "demandStd",
                    "standardDeviation");
    static final Name VARIANCE = of("variance", "var", "demandVariance");
    static final Name LEAD_TIME = of("L", "l", "leadTime", "lead", "replenishmentTime");
    static final Name QUANTITY = of("Q", "q", "orderQuantity", "quantity");
    static final Name FRACTION = of("x", "stockoutFraction");
    static final Name LEVEL = of("S", "y", "baseStockLevel", "baseStock", "level");
    static final Name REORDER = of("s", "reorderPoint");
    static final Name ORDER_UP_TO = of("S", "orderUpTo", "orderUpToLevel");
    static final Name R = of("r", "R", "reorderPoint", "rop");
    static final Name BREAKS = of("breakpoints", "breaks", "priceBreaks", "b", "q");
    static final Name PRICES = of("unitCosts", "prices", "unitPrices", "costs", "c", "price");
    static final Name RATE_OF_HOLDING =
            of("i", "I", "holdingCostRate", "holdingRate", "carryingRate", "interest");
    static final Name METHOD = of("method", "approximation", "algorithm");
    static final Name PRICE = of("c", "unitCost", "purchaseCost", "variableCost", "price");
    static final Name PERIODS = of("periods", "numPeriods", "T", "N", "n");
    static final Name SHARED =
            of(
                    "K",
                    "A",
                    "sharedFixedCost",
                    "sharedCost",
                    "majorCost",
                    "majorSetupCost",
                    "fixedCost");
    static final Name INDIVIDUAL =
            of(
                    "k",
                    "a",
                    "individualFixedCosts",
                    "individualFixedCost",
                    "individualCosts",
                    "minorCosts",
                    "minorCost",
                    "minorSetupCost");
    static final Name HOLDING_EACH = of("h", "H", "holdingCosts", "holdingCost", "holding");
    static final Name DEMAND_EACH =
            of(
                    "demand",
                    "demands",
                    "d",
                    "D",
                    "lambda",
                    "demandRates",
                    "demandRate",
                    "rates",
                    "rate");
    static final Name ITEMS = of("items", "products");
    static final Name SELLING = of("sellingPrice", "sellingRevenue", "revenue", "r");
    static final Name SALVAGE = of("salvageValue", "salvage", "v");

    static Name of(String... aliases) {
        return new Name(aliases[0], List.of(aliases));
    }

    boolean matches(String given) {
        String name = plain(given);
        return aliases.stream().anyMatch(alias -> plain(alias).equals(name));
    }

    static String plain(String name) {
        String bare = name.replaceAll("[_\\-\\s]", "");
        return bare.length() == 1 ? bare : bare.toLowerCase(Locale.ROOT);
    }
}
