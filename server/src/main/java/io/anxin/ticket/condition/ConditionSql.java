package io.anxin.ticket.condition;

import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.shared.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A condition as SQL on the row `t` of `ticket.ticket`. A test on a column without a value is
/// `null`, which counts as no; only a negation has to say so.
final class ConditionSql {

    private final Fields fields;
    private final Values values;
    private final WorkingCutOffs cutOffs;
    private final Asked asked;

    ConditionSql(Fields fields, Values values, WorkingCutOffs cutOffs, Asked asked) {
        this.fields = fields;
        this.values = values;
        this.cutOffs = cutOffs;
        this.asked = asked;
    }

    Filter filter(TicketCondition condition) {
        return switch (condition.form()) {
            case ALL -> Filter.every(condition.parts().stream().map(this::filter).toList());
            case ANY -> Filter.any(condition.parts().stream().map(this::filter).toList());
            case NOT -> not(filter(condition.parts().getFirst()));
            case TEST -> test(condition);
        };
    }

    private static Filter not(Filter filter) {
        return filter.isAll()
                ? Filter.none()
                : new Filter("(" + filter.condition() + ") is not true", filter.parameters());
    }

    private Filter test(TicketCondition test) {
        Field field = fields.get(test.testedField());
        List<String> wanted = values.bind(field, test.wanted(), asked);
        String column = field.column();
        return switch (test.asking()) {
            case EMPTY -> empty(field);
            case PRESENT -> not(empty(field));
            case IS -> is(field, wanted);
            case IS_NOT -> not(is(field, wanted));
            case ALL_OF -> allOf(field, wanted);
            case CONTAINS -> contains(field, wanted);
            case CONTAINS_NOT -> not(contains(field, wanted));
            case AT_LEAST -> Filter.where(column + " >= ?::numeric", wanted.getFirst());
            case AT_MOST -> Filter.where(column + " <= ?::numeric", wanted.getFirst());
            case SINCE, UNTIL -> day(field, test.asking(), wanted.getFirst());
            case LONGER_THAN, WITHIN, LONGER_THAN_WORKING, WITHIN_WORKING, DUE_WITHIN ->
                    time(column, test.asking(), Duration.parse(wanted.getFirst()));
        };
    }

    private static Filter empty(Field field) {
        return switch (field.kind()) {
            case SET, PEOPLE -> Filter.where("cardinality(" + field.column() + ") = 0");
            default -> Filter.where(field.column() + " is null");
        };
    }

    private static Filter is(Field field, List<String> wanted) {
        if (wanted.isEmpty()) {
            return Filter.none();
        }
        String key = field.key();
        String column = field.column();
        return switch (field.kind()) {
            case CHOICE, TEXT -> key == null ? oneOf(column, wanted) : holdingAny(key, wanted);
            case REFERENCE ->
                    wanted.size() == 1
                            ? Filter.where(column + " = ?", UUID.fromString(wanted.getFirst()))
                            : Filter.where(column + " = any(?::uuid[])", Row.array(wanted));
            case SET ->
                    key == null
                            ? overlapping(column, "text", wanted)
                            : holdingAny(key, wanted.stream().map(List::of).toList());
            case PEOPLE -> overlapping(column, "uuid", wanted);
            case NUMBER -> Filter.where(column + " = any(?::numeric[])", Row.array(wanted));
            case TRUTH -> truth(field, wanted);
            case DATE -> oneOf(byDay(column), wanted);
            case WORDS, TIME -> throw new IllegalStateException(field.name());
        };
    }

    /// As the partial indexes on these columns are written.
    private static Filter overlapping(String column, String type, List<String> wanted) {
        return Filter.where(
                "(%1$s <> '{}' and %1$s && ?::%2$s[])".formatted(column, type), Row.array(wanted));
    }

    private static Filter oneOf(String column, List<String> wanted) {
        return wanted.size() == 1
                ? Filter.where(column + " = ?", wanted.getFirst())
                : Filter.where(column + " = any(?::text[])", Row.array(wanted));
    }

    /// Days are written so that their order is that of the text, byte by byte.
    private static String byDay(String column) {
        return "(" + column + " collate \"C\")";
    }

    private static Filter holdingAny(String key, List<?> wanted) {
        return Filter.any(wanted.stream().map(value -> holding(key, value)).toList());
    }

    /// A custom field holds the value: a question that one index on `fields` answers for all.
    private static Filter holding(String key, Object value) {
        return Filter.where(
                "(t.fields <> '{}' and t.fields @> ?::jsonb)",
                Objects.requireNonNull(Jsonb.of(Map.of(key, value)).getValue()));
    }

    private static Filter truth(Field field, List<String> wanted) {
        if (!wanted.contains("true")) {
            return Filter.where("(" + field.column() + ") is not true");
        }
        if (wanted.contains("false")) {
            return Filter.all();
        }
        String key = field.key();
        return key == null ? Filter.where("(" + field.column() + ")") : holding(key, true);
    }

    private static Filter allOf(Field field, List<String> wanted) {
        if (wanted.isEmpty()) {
            return Filter.all();
        }
        String key = field.key();
        if (key != null) {
            return holding(key, wanted);
        }
        String type = field.kind() == FieldKind.PEOPLE ? "uuid" : "text";
        return Filter.where(
                "(%1$s <> '{}' and %1$s @> ?::%2$s[])".formatted(field.column(), type),
                Row.array(wanted));
    }

    private static Filter contains(Field field, List<String> wanted) {
        return Filter.any(
                wanted.stream().map(word -> contains(field, Terms.normalise(word))).toList());
    }

    private static Filter contains(Field field, String word) {
        return field.name().equals(StandardFields.TEXT)
                ? Filter.where(
                        """
                        exists (select 1 from ticket.search_document d
                            where d.ticket = t.id and strpos(d.text, ?) > 0)""",
                        word)
                : Filter.where(
                        "strpos(lower(normalize(" + field.column() + ", nfkc)), ?) > 0", word);
    }

    private Filter day(Field field, Operator operator, String day) {
        if (field.kind() == FieldKind.DATE) {
            String side = operator == Operator.SINCE ? " >= ?" : " <= ?";
            return Filter.where(byDay(field.column()) + side, day);
        }
        LocalDate wanted = LocalDate.parse(day);
        return operator == Operator.SINCE
                ? Filter.where(field.column() + " >= ?", startOf(wanted))
                : Filter.where(field.column() + " < ?", startOf(wanted.plusDays(1)));
    }

    private Object startOf(LocalDate day) {
        return Row.time(day.atStartOfDay(asked.zone()).toInstant());
    }

    private Filter time(String column, Operator operator, Duration amount) {
        Instant now = asked.now();
        return switch (operator) {
            case DUE_WITHIN -> upTo(column, now.plus(amount));
            case LONGER_THAN -> upTo(column, now.minus(amount));
            case LONGER_THAN_WORKING -> workingUpTo(column, amount);
            case WITHIN -> not(upTo(column, now.minus(amount))).and(upTo(column, now));
            default -> not(workingUpTo(column, amount)).and(upTo(column, now));
        };
    }

    private static Filter upTo(String column, Instant edge) {
        return Filter.where(column + " <= ?", Row.time(edge));
    }

    /// One comparison for the teams of each calendar; before them the latest of all, which an index
    /// on the column answers.
    private Filter workingUpTo(String column, Duration amount) {
        CutOffs edges = cutOffs.before(asked.now(), amount);
        Map<Instant, List<UUID>> teams = new LinkedHashMap<>();
        edges.byTeam()
                .forEach(
                        (team, edge) ->
                                teams.computeIfAbsent(edge, _ -> new ArrayList<>()).add(team));
        List<Filter> each = new ArrayList<>();
        each.add(Filter.where("t.team is null").and(upTo(column, edges.elapsed())));
        teams.forEach(
                (edge, of) ->
                        each.add(
                                Filter.where("t.team = any(?::uuid[])", Row.array(of))
                                        .and(upTo(column, edge))));
        Instant latest = edges.elapsed();
        for (Instant edge : teams.keySet()) {
            latest = edge.isAfter(latest) ? edge : latest;
        }
        return upTo(column, latest).and(Filter.any(each));
    }
}
