package io.anxin.ticket.priority;

import static io.anxin.ticket.priority.PriorityMatrix.weight;

import io.anxin.ticket.trait.Priority;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Why a matrix gives a ticket its priority, factor by factor.
record Explanation(PriorityMatrix matrix, PriorityFactors factors) {

    /// A score is shown cut off, not rounded: 11.999 must not look like 12.
    private static final int SHOWN_DECIMALS = 2;

    List<ReasonPart> parts(Priority priority, BigDecimal score, long edition) {
        Circumstances around = factors.circumstances();
        PriorityMatrix.AgeStep age = matrix.stepAt(around.agePercent());
        return List.of(
                part("severity", factors.severity(), weight(matrix.severity(), factors.severity())),
                part("impact", factors.impact(), weight(matrix.impact(), factors.impact())),
                part("tier", factors.tier(), weight(matrix.tier(), factors.tier())),
                part("contract", around.contract(), weight(matrix.contract(), around.contract())),
                new ReasonPart(
                        "age", List.of(Integer.toString(age.fromPercent()), number(age.weight()))),
                sentiment(around),
                new ReasonPart(
                        "score",
                        List.of(
                                priority.name(),
                                number(score.setScale(SHOWN_DECIMALS, RoundingMode.DOWN)),
                                Long.toString(edition))));
    }

    private ReasonPart sentiment(Circumstances around) {
        List<String> arguments = new ArrayList<>();
        arguments.add(around.sentiment().name());
        arguments.add(number(weight(matrix.sentiment(), around.sentiment())));
        arguments.addAll(around.words());
        return new ReasonPart("sentiment", List.copyOf(arguments));
    }

    private static ReasonPart part(String key, Enum<?> value, BigDecimal weight) {
        return new ReasonPart(key, List.of(value.name(), number(weight)));
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
