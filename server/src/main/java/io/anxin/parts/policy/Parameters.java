package io.anxin.parts.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The parameters of one line, read by name; what nobody asked for is refused at the end.
final class Parameters {

    private static final Set<String> OF_THE_LINE = Set.of("model", "id", "comment");

    private final JsonNode line;
    private final Set<String> read = new HashSet<>();
    private final List<Name> known = new ArrayList<>();

    Parameters(JsonNode line) {
        this.line = line;
    }

    boolean has(Name name) {
        return find(name) != null;
    }

    /// @throws BadParameter when it is missing, no number, or below 0
    double required(Name name) {
        return atLeastZero(name, number(name, present(name)));
    }

    double positive(Name name) {
        double value = required(name);
        if (value == 0) {
            throw new BadParameter("'%s' must be above 0".formatted(name.shown()));
        }
        return value;
    }

    double orElse(Name name, double otherwise) {
        JsonNode value = find(name);
        return value == null ? otherwise : atLeastZero(name, number(name, value));
    }

    @Nullable Double optional(Name name) {
        JsonNode value = find(name);
        return value == null ? null : Double.valueOf(number(name, value));
    }

    @Nullable Integer optionalWhole(Name name) {
        JsonNode value = find(name);
        return value == null ? null : Integer.valueOf(whole(name, number(name, value)));
    }

    int whole(Name name, int otherwise) {
        Integer value = optionalWhole(name);
        if (value != null && value < 0) {
            throw new BadParameter("'%s' must not be negative".formatted(name.shown()));
        }
        return value == null ? otherwise : value;
    }

    String text(Name name, String otherwise) {
        JsonNode value = find(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            throw new BadParameter("'%s' is no text".formatted(name.shown()));
        }
        return value.stringValue();
    }

    double[] list(Name name) {
        return list(name, present(name));
    }

    /// A list, or one number that stands for all.
    double[] each(Name name, int size) {
        JsonNode value = present(name);
        if (!value.isArray()) {
            double[] same = new double[size];
            Arrays.fill(same, atLeastZero(name, number(name, value)));
            return same;
        }
        double[] list = list(name, value);
        if (list.length != size) {
            throw new BadParameter(
                    "'%s' has %d entries, %d are needed"
                            .formatted(name.shown(), list.length, size));
        }
        return list;
    }

    /// Objects of a list, each with parameters of its own; empty when there is no such list.
    List<Parameters> objects(Name name) {
        JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        List<Parameters> objects = new ArrayList<>();
        for (JsonNode element : value.isArray() ? value : List.<JsonNode>of()) {
            if (!element.isObject()) {
                throw new BadParameter("'%s' is no list of objects".formatted(name.shown()));
            }
            objects.add(new Parameters(element));
        }
        if (objects.isEmpty()) {
            throw new BadParameter("'%s' is no list of objects".formatted(name.shown()));
        }
        return objects;
    }

    @Nullable Parameters object(Name name) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw new BadParameter("'%s' is no object".formatted(name.shown()));
        }
        return new Parameters(value);
    }

    /// @throws BadParameter naming a parameter that the model does not have
    void refuseUnknown() {
        for (Map.Entry<String, JsonNode> property : line.properties()) {
            String name = property.getKey();
            if (!read.contains(name) && !OF_THE_LINE.contains(name)) {
                String wanted =
                        known.stream()
                                .map(Name::shown)
                                .distinct()
                                .collect(Collectors.joining(", "));
                throw new BadParameter(
                        "'%s' is no parameter of this model; it takes %s".formatted(name, wanted));
            }
        }
    }

    private JsonNode present(Name name) {
        JsonNode value = find(name);
        if (value == null) {
            String others = name.aliases().stream().skip(1).collect(Collectors.joining(", "));
            throw new BadParameter(
                    "'%s' is missing (also called %s)".formatted(name.shown(), others));
        }
        return value;
    }

    private @Nullable JsonNode find(Name name) {
        known.add(name);
        String found = null;
        for (Map.Entry<String, JsonNode> property : line.properties()) {
            if (name.matches(property.getKey())) {
                if (found != null) {
                    throw new BadParameter(
                            "'%s' and '%s' are the same parameter"
                                    .formatted(found, property.getKey()));
                }
                found = property.getKey();
            }
        }
        if (found == null) {
            return null;
        }
        read.add(found);
        JsonNode value = line.get(found);
        return value == null || value.isNull() ? null : value;
    }

    private static double[] list(Name name, JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            throw new BadParameter("'%s' is no list of numbers".formatted(name.shown()));
        }
        double[] list = new double[value.size()];
        for (int i = 0; i < list.length; i++) {
            list[i] = atLeastZero(name, number(name, value.get(i)));
        }
        return list;
    }

    private static double number(Name name, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new BadParameter("'%s' is no number: %s".formatted(name.shown(), value));
        }
        return value.doubleValue();
    }

    private static int whole(Name name, double value) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new BadParameter("'%s' is no whole number".formatted(name.shown()));
        }
        return (int) value;
    }

    private static double atLeastZero(Name name, double value) {
        if (value < 0) {
            throw new BadParameter("'%s' must not be negative".formatted(name.shown()));
        }
        return value;
    }
}
