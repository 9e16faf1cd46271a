package io.anxin.parts.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one line of `bin/anxin parts policy` and answers it.
final class PolicyLine {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Map<String, Function<Parameters, Map<String, Object>>> MODELS =
            new LinkedHashMap<>();

    static {
        MODELS.put("eoq", LotModels::eoq);
        MODELS.put("eoqBackorder", LotModels::eoqBackorder);
        MODELS.put("allUnitDiscount", LotModels::allUnitDiscount);
        MODELS.put("incrementalDiscount", LotModels::incrementalDiscount);
        MODELS.put("epq", LotModels::epq);
        MODELS.put("newsvendorNormal", StockModels::newsvendorNormal);
        MODELS.put("newsvendorPoisson", StockModels::newsvendorPoisson);
        MODELS.put("wagnerWhitin", LotModels::wagnerWhitin);
        MODELS.put("jointReplenishment", LotModels::jointReplenishment);
        MODELS.put("sSPoisson", StockModels::sSPoisson);
        MODELS.put("sSNormalApprox", StockModels::sSNormalApprox);
        MODELS.put("rQPoisson", StockModels::rQPoisson);
        MODELS.put("rQNormal", StockModels::rQNormal);
        MODELS.put("metric", EchelonModel::metric);
    }

    private PolicyLine() {}

    /// @return the answer as one line of JSON
    /// @throws tools.jackson.core.JacksonException or IllegalArgumentException saying what is wrong
    static String answer(String line) {
        JsonNode request = MAPPER.readTree(line);
        if (request == null || !request.isObject()) {
            throw new BadParameter("the line is no JSON object");
        }
        JsonNode named = request.get("model");
        if (named == null || !named.isString()) {
            throw new BadParameter("'model' is missing; it is one of " + names());
        }
        String model = model(named.stringValue());
        Function<Parameters, Map<String, Object>> solver = MODELS.get(model);
        if (solver == null) {
            throw new BadParameter(
                    "the model '%s' is unknown; it is one of %s"
                            .formatted(named.stringValue(), names()));
        }
        Parameters given = new Parameters(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (request.has("id")) {
            answer.put("id", request.get("id"));
        }
        answer.put("model", model);
        Map<String, Object> solved = solver.apply(given);
        given.refuseUnknown();
        solved.forEach((name, value) -> answer.put(name, plain(value)));
        return MAPPER.writeValueAsString(answer);
    }

    /// The documented spelling of a model, whatever its case and separators; plurals are heard too.
    private static String model(String given) {
        String wanted = bare(given);
        return MODELS.keySet().stream()
                .filter(name -> bare(name).equals(wanted))
                .findFirst()
                .orElse(given);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "")
                .replaceAll("units?discounts?$", "unitdiscount")
                .replaceAll("discounts$", "discount")
                .replaceAll("backorders$", "backorder");
    }

    private static String names() {
        return String.join(", ", MODELS.keySet());
    }

    /// Whole numbers are written without a fraction.
    private static Object plain(Object value) {
        if (value instanceof Double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? (Object) number.longValue() : number;
        }
        if (value instanceof double[] numbers) {
            Object[] plain = new Object[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                plain[i] = plain(numbers[i]);
            }
            return plain;
        }
        return value;
    }
}
