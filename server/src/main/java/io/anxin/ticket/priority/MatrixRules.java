package io.anxin.ticket.priority;

import io.anxin.customer.Tier;
import io.anxin.language.Sentiment;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.ticket.priority.PriorityMatrix.AgeStep;
import io.anxin.ticket.priority.PriorityMatrix.Thresholds;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What every matrix keeps to, so that no edit turns the desk round: each value has a weight, the
/// worse never weighs less, and a line that stands still is P1 for everybody.
final class MatrixRules {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("100");
    private static final BigDecimal HIGHEST_MARK = new BigDecimal("1000000");
    private static final int DECIMALS = 2;

    private final List<FieldError> errors = new ArrayList<>();

    private MatrixRules() {}

    /// @throws InvalidInput naming each weight that breaks a rule
    static void check(PriorityMatrix matrix) {
        MatrixRules rules = new MatrixRules();
        rules.weights("severity", Arrays.asList(Severity.values()).reversed(), matrix.severity());
        rules.weights("impact", Arrays.asList(Impact.values()).reversed(), matrix.impact());
        rules.weights("tier", Arrays.asList(Tier.values()), matrix.tier());
        rules.weights("contract", Arrays.asList(ContractLevel.values()), matrix.contract());
        rules.weights("sentiment", Arrays.asList(Sentiment.values()), matrix.sentiment());
        rules.age(matrix.age());
        rules.thresholds(matrix.thresholds());
        if (rules.errors.isEmpty()) {
            rules.emergency(matrix);
        }
        if (!rules.errors.isEmpty()) {
            throw new InvalidInput(rules.errors);
        }
    }

    private <E extends Enum<E>> void weights(
            String field, List<E> mildestFirst, Map<E, BigDecimal> weights) {
        BigDecimal milder = LEAST;
        for (E each : mildestFirst) {
            BigDecimal weight = weights.get(each);
            String path = field + "." + each.name();
            if (weight == null) {
                error(path, "required");
            } else {
                number(path, weight, milder, MOST);
                milder = weight;
            }
        }
    }

    private void age(List<AgeStep> steps) {
        if (steps.getFirst().fromPercent() != 0) {
            error("age[0].fromPercent", "firstStep");
        }
        int from = -1;
        BigDecimal milder = LEAST;
        for (int i = 0; i < steps.size(); i++) {
            AgeStep step = steps.get(i);
            if (step.fromPercent() <= from || step.fromPercent() > 10_000) {
                error("age[" + i + "].fromPercent", "range", from + 1, 10_000);
            }
            number("age[" + i + "].weight", step.weight(), milder, MOST);
            from = step.fromPercent();
            milder = step.weight();
        }
    }

    private void thresholds(Thresholds marks) {
        number("thresholds.p3", marks.p3(), LEAST, HIGHEST_MARK);
        number("thresholds.p2", marks.p2(), marks.p3(), HIGHEST_MARK);
        number("thresholds.p1", marks.p1(), marks.p2(), HIGHEST_MARK);
    }

    private void number(String path, BigDecimal number, BigDecimal least, BigDecimal most) {
        if (number.compareTo(least) < 0) {
            error(path, "tooSmall", least);
        } else if (number.compareTo(most) > 0) {
            error(path, "tooLarge", most);
        } else if (number.stripTrailingZeros().scale() > DECIMALS) {
            error(path, "decimals", DECIMALS);
        }
    }

    /// See `docs/policies/sla.md`: the expert desk answers for P1.
    private void emergency(PriorityMatrix matrix) {
        BigDecimal least =
                PriorityMatrix.weight(matrix.severity(), Severity.CRITICAL)
                        .multiply(PriorityMatrix.weight(matrix.impact(), Impact.SITE))
                        .multiply(PriorityMatrix.weight(matrix.tier(), Tier.BASIC))
                        .multiply(PriorityMatrix.weight(matrix.contract(), ContractLevel.NONE))
                        .multiply(matrix.age().getFirst().weight())
                        .multiply(PriorityMatrix.weight(matrix.sentiment(), Sentiment.CALM));
        if (least.compareTo(matrix.thresholds().p1()) < 0) {
            error("thresholds.p1", "emergencyFirst", least.stripTrailingZeros().toPlainString());
        }
    }

    private void error(String path, String code, Object... arguments) {
        errors.add(new FieldError(path, code, List.of(arguments)));
    }
}
