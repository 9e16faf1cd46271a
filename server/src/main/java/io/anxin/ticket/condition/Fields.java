package io.anxin.ticket.condition;

import io.anxin.ticket.field.CustomField;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.FieldRules;
import io.anxin.ticket.file.Ticket;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything that can be asked for: the standard fields, and those the organisation added under
/// `fields.KEY`, archived ones too, because old conditions ask for them.
@Component
class Fields {

    static final String CUSTOM = "fields.";

    /// Keys stand in the text of the query, so nothing else may be one.
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private static final Map<String, Field> STANDARD =
            Stream.concat(StandardFields.ALL.stream(), EventFields.ALL.stream())
                    .collect(
                            Collectors.toMap(
                                    Field::name,
                                    Function.identity(),
                                    (one, _) -> one,
                                    LinkedHashMap::new));

    private final CustomFields custom;

    Fields(CustomFields custom) {
        this.custom = custom;
    }

    Optional<Field> find(String name) {
        return name.startsWith(CUSTOM)
                ? custom.list().stream()
                        .filter(field -> name.equals(CUSTOM + field.key()))
                        .findFirst()
                        .map(Fields::custom)
                : Optional.ofNullable(STANDARD.get(name));
    }

    /// A condition that was checked names only fields that stay.
    Field get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no such field: " + name));
    }

    /// Of tickets, in the order of the screen.
    List<Field> list() {
        return Stream.concat(
                        StandardFields.ALL.stream(),
                        custom.list().stream()
                                .filter(field -> field.archivedAt() == null)
                                .map(Fields::custom))
                .toList();
    }

    private static Field custom(CustomField field) {
        String key = field.key();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalStateException("not a key: " + key);
        }
        String text = "(t.fields ->> '" + key + "')";
        return switch (field.type()) {
            case TEXT, SERIAL -> custom(field, FieldKind.TEXT, text, Fields::text);
            case SINGLE_CHOICE -> custom(field, FieldKind.CHOICE, text, Fields::text);
            case DATE -> custom(field, FieldKind.DATE, text, Fields::text);
            case NUMBER ->
                    custom(
                            field,
                            FieldKind.NUMBER,
                            text + "::numeric",
                            value -> new BigDecimal(value.toString()));
            case BOOLEAN -> custom(field, FieldKind.TRUTH, text + "::boolean", value -> value);
            case MULTI_CHOICE -> custom(field, FieldKind.SET, several(key), value -> texts(value));
        };
    }

    private static Field custom(
            CustomField field, FieldKind kind, String column, Function<Object, Object> read) {
        Function<Ticket, @Nullable Object> value =
                ticket -> {
                    Object kept = ticket.fields().get(field.key());
                    return kept == null ? null : read.apply(kept);
                };
        return new Field(
                CUSTOM + field.key(),
                kind,
                column,
                kind != FieldKind.TRUTH,
                choices(field),
                field.key(),
                value);
    }

    private static String several(String key) {
        return "array(select jsonb_array_elements_text(coalesce(t.fields -> '" + key + "', '[]')))";
    }

    private static Set<String> choices(CustomField field) {
        return field.rules().choices().stream()
                .map(FieldRules.Choice::key)
                .collect(Collectors.toSet());
    }

    private static Object text(Object value) {
        return value.toString();
    }

    private static Object texts(Object value) {
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(String::valueOf)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of(value.toString());
    }
}
