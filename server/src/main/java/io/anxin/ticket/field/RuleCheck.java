package io.anxin.ticket.field;

import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether the rules of a field make sense for its type.
final class RuleCheck {

    private RuleCheck() {}

    /// @throws InvalidInput with an error for each rule that does not
    static void check(FieldType type, FieldRules rules) {
        List<FieldError> errors = new ArrayList<>();
        checkRange(type, rules, errors);
        checkPattern(type, rules, errors);
        checkChoices(type, rules, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void checkRange(FieldType type, FieldRules rules, List<FieldError> errors) {
        BigDecimal minimum = rules.minimum();
        BigDecimal maximum = rules.maximum();
        boolean bounded = minimum != null || maximum != null || rules.unit() != null;
        if (bounded && type != FieldType.NUMBER) {
            errors.add(new FieldError("rules.minimum", "onlyNumbers"));
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            errors.add(new FieldError("rules.maximum", "tooSmall", List.of(minimum)));
        }
    }

    private static void checkPattern(FieldType type, FieldRules rules, List<FieldError> errors) {
        String pattern = rules.pattern();
        if (pattern == null) {
            return;
        }
        if (!type.isText()) {
            errors.add(new FieldError("rules.pattern", "onlyTexts"));
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            errors.add(new FieldError("rules.pattern", "expression"));
        }
    }

    private static void checkChoices(FieldType type, FieldRules rules, List<FieldError> errors) {
        if (type.isChoice() == rules.choices().isEmpty()) {
            errors.add(
                    new FieldError("rules.choices", type.isChoice() ? "required" : "onlyChoices"));
        }
        Set<String> keys = new HashSet<>();
        for (FieldRules.Choice choice : rules.choices()) {
            if (!keys.add(choice.key())) {
                errors.add(new FieldError("rules.choices", "taken", List.of(choice.key())));
            }
        }
    }
}
