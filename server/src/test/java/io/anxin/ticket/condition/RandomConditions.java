package io.anxin.ticket.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Conditions of every sort over every field, the same for the same seed.
final class RandomConditions {

    private final Random random;
    private final List<Field> fields;
    private final List<UUID> teams;
    private final List<UUID> people;
    private final List<UUID> categories;
    private final List<UUID> customers;

    RandomConditions(
            Random random,
            List<Field> fields,
            List<UUID> teams,
            List<UUID> people,
            List<UUID> categories,
            List<UUID> customers) {
        this.random = random;
        this.fields = fields;
        this.teams = teams;
        this.people = people;
        this.categories = categories;
        this.customers = customers;
    }

    TicketCondition next(int depth) {
        if (depth == 0) {
            Field field = one(fields);
            return test(field, one(field.operators()));
        }
        List<TicketCondition> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(next(random.nextInt(depth)));
        }
        return switch (random.nextInt(3)) {
            case 0 -> TicketCondition.allOf(parts);
            case 1 -> TicketCondition.anyOf(parts);
            default -> TicketCondition.negated(parts.getFirst());
        };
    }

    TicketCondition test(Field field, Operator operator) {
        List<String> values = new ArrayList<>();
        int wanted = operator.takesNothing() ? 0 : operator.takesOne() ? 1 : 1 + random.nextInt(2);
        for (int i = 0; i < wanted; i++) {
            values.add(value(field, operator));
        }
        return TicketCondition.test(field.name(), operator, values.toArray(String[]::new));
    }

    private String value(Field field, Operator operator) {
        if (operator.takesDuration()) {
            return one(List.of("PT30M", "PT8H", "P1D", "PT40H", "P9D"));
        }
        return switch (field.kind()) {
            case TRUTH -> one(List.of("true", "false"));
            case NUMBER -> one(List.of("0", "2", "3.0", "7.5", "-2"));
            case TIME -> one(List.of("2030-03-01", "2030-03-17", "2030-03-18"));
            case DATE -> one(List.of("2026-01-31", "2026-02-01"));
            case CHOICE -> one(field.choices().stream().sorted().toList());
            case SET ->
                    field.choices().isEmpty()
                            ? one(List.of("vip", "重要", "a\"b", "x,y", "b\\c", "other"))
                            : one(field.choices().stream().sorted().toList());
            case TEXT, WORDS -> one(List.of("leak", "退", "发票", "50%", "%", "_off", "STRASSE"));
            case PEOPLE -> person();
            case REFERENCE ->
                    switch (field.name()) {
                        case "team" -> random.nextInt(4) == 0 ? "@mine" : one(teams).toString();
                        case "category" -> one(categories).toString();
                        case "customer" -> one(customers).toString();
                        default -> person();
                    };
        };
    }

    private String person() {
        return random.nextInt(4) == 0 ? "@me" : one(people).toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
