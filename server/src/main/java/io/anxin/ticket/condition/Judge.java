package io.anxin.ticket.condition;

import io.anxin.shared.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges a condition on one ticket. [ConditionSql] asks the same of a table; a test holds the two
/// together.
final class Judge {

    private final Fields fields;
    private final Values values;
    private final WorkingCutOffs cutOffs;
    private final JudgedTicket ticket;
    private final Asked asked;
    private final List<Finding> findings = new ArrayList<>();

    Judge(Fields fields, Values values, WorkingCutOffs cutOffs, JudgedTicket ticket, Asked asked) {
        this.fields = fields;
        this.values = values;
        this.cutOffs = cutOffs;
        this.ticket = ticket;
        this.asked = asked;
    }

    /// Every test is made, also when others have decided already: whoever reads the log wants to
    /// know all of them.
    Judgement judge(TicketCondition condition) {
        boolean holds = holds(condition);
        return new Judgement(holds, findings);
    }

    private boolean holds(TicketCondition condition) {
        if (condition.form() == TicketCondition.Form.TEST) {
            return test(condition);
        }
        List<Boolean> parts = condition.parts().stream().map(this::holds).toList();
        return switch (condition.form()) {
            case ALL -> !parts.contains(false);
            case ANY -> parts.contains(true);
            case NOT, TEST -> parts.contains(false);
        };
    }

    private boolean test(TicketCondition test) {
        Field field = fields.get(test.testedField());
        Operator operator = test.asking();
        List<String> wanted = values.bind(field, test.wanted(), asked);
        boolean words = operator == Operator.CONTAINS || operator == Operator.CONTAINS_NOT;
        Object value = words ? hits(field, wanted) : ticket.value(field);
        boolean holds = holds(field, operator, wanted, value);
        findings.add(
                new Finding(field.name(), operator, test.wanted(), shown(field, value), holds));
        return holds;
    }

    private boolean holds(
            Field field, Operator operator, List<String> wanted, @Nullable Object value) {
        return switch (operator) {
            case EMPTY -> isEmpty(value);
            case PRESENT, CONTAINS -> !isEmpty(value);
            case CONTAINS_NOT -> isEmpty(value);
            case IS -> is(field, wanted, value);
            case IS_NOT -> !is(field, wanted, value);
            case ALL_OF -> value instanceof Collection<?> several && several.containsAll(wanted);
            case AT_LEAST ->
                    value instanceof BigDecimal number
                            && number.compareTo(new BigDecimal(wanted.getFirst())) >= 0;
            case AT_MOST ->
                    value instanceof BigDecimal number
                            && number.compareTo(new BigDecimal(wanted.getFirst())) <= 0;
            case SINCE, UNTIL -> onThatSide(operator, wanted.getFirst(), value);
            case LONGER_THAN, WITHIN, LONGER_THAN_WORKING, WITHIN_WORKING, DUE_WITHIN ->
                    value instanceof Instant at
                            && inTime(operator, Duration.parse(wanted.getFirst()), at);
        };
    }

    private static boolean is(Field field, List<String> wanted, @Nullable Object value) {
        return switch (field.kind()) {
            case TRUTH -> wanted.contains(Boolean.toString(Boolean.TRUE.equals(value)));
            case SET, PEOPLE ->
                    value instanceof Collection<?> several
                            && several.stream().anyMatch(one -> wanted.contains(one));
            case NUMBER ->
                    value instanceof BigDecimal number
                            && wanted.stream()
                                    .anyMatch(w -> number.compareTo(new BigDecimal(w)) == 0);
            case CHOICE, REFERENCE, TEXT, WORDS, TIME, DATE ->
                    value != null && wanted.contains(value.toString());
        };
    }

    private boolean onThatSide(Operator operator, String day, @Nullable Object value) {
        if (value instanceof Instant at) {
            LocalDate wanted = LocalDate.parse(day);
            LocalDate edge = operator == Operator.SINCE ? wanted : wanted.plusDays(1);
            boolean later = !at.isBefore(edge.atStartOfDay(asked.zone()).toInstant());
            return later == (operator == Operator.SINCE);
        }
        return value instanceof String date
                && (operator == Operator.SINCE
                        ? date.compareTo(day) >= 0
                        : date.compareTo(day) <= 0);
    }

    private boolean inTime(Operator operator, Duration amount, Instant at) {
        Instant now = asked.now();
        if (operator == Operator.DUE_WITHIN) {
            return !at.isAfter(now.plus(amount));
        }
        boolean working =
                operator == Operator.LONGER_THAN_WORKING || operator == Operator.WITHIN_WORKING;
        Instant edge =
                working
                        ? cutOffs.before(now, amount).of(ticket.ticket().team())
                        : now.minus(amount);
        boolean longer =
                operator == Operator.LONGER_THAN || operator == Operator.LONGER_THAN_WORKING;
        return longer ? !at.isAfter(edge) : at.isAfter(edge) && !at.isAfter(now);
    }

    /// Which of the words are found.
    private List<String> hits(Field field, List<String> wanted) {
        List<String> texts;
        if (field.name().equals(StandardFields.TEXT)) {
            texts = ticket.texts().get();
        } else {
            Object value = ticket.value(field);
            texts = value == null ? List.of() : List.of(Terms.normalise(value.toString()));
        }
        return wanted.stream()
                .filter(word -> texts.stream().anyMatch(t -> t.contains(Terms.normalise(word))))
                .toList();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }

    private static List<String> shown(Field field, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (value == null) {
            return field.kind() == FieldKind.TRUTH ? List.of("false") : List.of();
        }
        return List.of(value.toString());
    }
}
