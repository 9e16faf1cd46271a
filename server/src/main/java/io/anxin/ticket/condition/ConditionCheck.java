package io.anxin.ticket.condition;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.ticket.category.Categories;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is wrong with a condition somebody composed, each error at its place.
@Component
class ConditionCheck {

    private static final int DEEPEST = 5;
    private static final int MOST_TESTS = 50;
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final Fields fields;
    private final Teams teams;
    private final Accounts accounts;
    private final Categories categories;

    ConditionCheck(Fields fields, Teams teams, Accounts accounts, Categories categories) {
        this.fields = fields;
        this.teams = teams;
        this.accounts = accounts;
        this.categories = categories;
    }

    /// @param path of the condition in the request
    List<FieldError> errors(String path, TicketCondition condition, Scope scope) {
        List<FieldError> errors = new ArrayList<>();
        if (depth(condition) > DEEPEST || tests(condition) > MOST_TESTS) {
            errors.add(new FieldError(path, "condition.size", List.of(DEEPEST, MOST_TESTS)));
            return errors;
        }
        check(path, condition, scope, errors);
        return errors;
    }

    private void check(
            String path, TicketCondition condition, Scope scope, List<FieldError> errors) {
        if (!condition.isWellFormed()) {
            errors.add(new FieldError(path, "condition.form"));
            return;
        }
        switch (condition.form()) {
            case ALL -> checkEach(path + ".all", condition.parts(), scope, errors);
            case ANY -> {
                if (condition.parts().isEmpty()) {
                    errors.add(new FieldError(path + ".any", "condition.none"));
                }
                checkEach(path + ".any", condition.parts(), scope, errors);
            }
            case NOT -> check(path + ".not", condition.parts().getFirst(), scope, errors);
            case TEST -> checkTest(path, condition, scope, errors);
        }
    }

    private void checkEach(
            String path, List<TicketCondition> parts, Scope scope, List<FieldError> errors) {
        for (int i = 0; i < parts.size(); i++) {
            check(path + "[" + i + "]", parts.get(i), scope, errors);
        }
    }

    private void checkTest(
            String path, TicketCondition test, Scope scope, List<FieldError> errors) {
        Optional<Field> field =
                fields.find(test.testedField())
                        .filter(f -> scope == Scope.EVENT || !EventFields.isOne(f.name()));
        if (field.isEmpty()) {
            errors.add(
                    new FieldError(
                            path + ".field", "condition.field", List.of(test.testedField())));
            return;
        }
        Operator operator = test.asking();
        if (!field.get().operators().contains(operator)) {
            errors.add(new FieldError(path + ".operator", "condition.operator"));
            return;
        }
        String fault = countFault(operator, test.wanted());
        for (String value : test.wanted()) {
            fault = fault == null ? fault(field.get(), operator, value, scope) : fault;
        }
        if (fault != null) {
            errors.add(new FieldError(path + ".values", fault));
        }
    }

    private static @Nullable String countFault(Operator operator, List<String> values) {
        if (operator.takesNothing()) {
            return values.isEmpty() ? null : "condition.noValue";
        }
        if (values.isEmpty()) {
            return "required";
        }
        return operator.takesOne() && values.size() > 1 ? "condition.oneValue" : null;
    }

    private @Nullable String fault(Field field, Operator operator, String value, Scope scope) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            return "required";
        }
        if (operator.takesDuration()) {
            return isDuration(value) ? null : "condition.duration";
        }
        return switch (field.kind()) {
            case CHOICE -> field.choices().contains(value) ? null : "choice";
            case TRUTH -> value.equals("true") || value.equals("false") ? null : "boolean";
            case NUMBER -> isNumber(value) ? null : "number";
            case TIME, DATE -> isDay(value) ? null : "date";
            case REFERENCE, PEOPLE -> reference(field.name(), value, scope);
            case TEXT, WORDS, SET ->
                    field.choices().isEmpty() || field.choices().contains(value) ? null : "choice";
        };
    }

    private @Nullable String reference(String field, String value, Scope scope) {
        if (value.startsWith("@")) {
            String stand = field.equals("team") ? Values.MINE : Values.ME;
            boolean meant =
                    scope == Scope.READER && !field.equals("category") && !field.equals("customer");
            return meant && value.equals(stand) ? null : "condition.reader";
        }
        UUID id;
        try {
            id = UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return "condition.id";
        }
        if (!id.toString().equals(value)) {
            return "condition.id";
        }
        return switch (field.replaceFirst("^was[.]", "")) {
            case "team" -> teams.find(new TeamId(id)).isPresent() ? null : "team";
            case "category" -> categories.find(id).isPresent() ? null : "category";
            case "customer" -> null;
            default -> accounts.find(new AccountId(id)).isPresent() ? null : "person";
        };
    }

    private static boolean isDuration(String value) {
        try {
            Duration amount = Duration.parse(value);
            return amount.isPositive() && amount.compareTo(LONGEST) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year > 1_900 && year < 3_000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            return number.precision() <= 30 && Math.abs(number.scale()) <= 30;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int depth(TicketCondition condition) {
        return 1 + condition.parts().stream().mapToInt(ConditionCheck::depth).max().orElse(0);
    }

    private static int tests(TicketCondition condition) {
        return condition.form() == TicketCondition.Form.TEST
                ? 1
                : condition.parts().stream().mapToInt(ConditionCheck::tests).sum();
    }
}
