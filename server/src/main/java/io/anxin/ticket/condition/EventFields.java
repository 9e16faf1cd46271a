package io.anxin.ticket.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What can be asked of a change itself, and not of a table: what changed, who did it, and what a
/// field was before (when it did not change, what it is).
final class EventFields {

    static final String WAS = "was.";

    private static final List<String> BEFORE =
            List.of(
                    "kind",
                    "category",
                    "state",
                    "priority",
                    "severity",
                    "impact",
                    "team",
                    "assignee",
                    "tier");

    private static final Set<String> CHANGED =
            Set.of(
                    "subject",
                    "kind",
                    "category",
                    "severity",
                    "impact",
                    "priority",
                    "tier",
                    "team",
                    "assignee",
                    "tags",
                    "watchers",
                    "state",
                    "fields");

    static final List<Field> ALL = all();

    private EventFields() {}

    private static List<Field> all() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("changed", FieldKind.SET, "", true, CHANGED, null, _ -> Set.of()));
        fields.add(
                new Field(
                        "by",
                        FieldKind.CHOICE,
                        "",
                        false,
                        Set.of("PERSON", "MACHINE", "SYSTEM", "CUSTOMER"),
                        null,
                        _ -> null));
        StandardFields.ALL.stream()
                .filter(field -> BEFORE.contains(field.name()))
                .map(EventFields::before)
                .forEach(fields::add);
        return List.copyOf(fields);
    }

    private static Field before(Field field) {
        return new Field(
                WAS + field.name(),
                field.kind(),
                "",
                field.optional(),
                field.choices(),
                null,
                field.read());
    }

    static boolean isOne(String name) {
        return ALL.stream().anyMatch(field -> field.name().equals(name));
    }
}
