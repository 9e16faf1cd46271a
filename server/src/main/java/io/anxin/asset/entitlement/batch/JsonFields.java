package io.anxin.asset.entitlement.batch;

import io.anxin.asset.entitlement.RefusedCoverage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one JSON object and refuses by path what is wrong, missing or not known.
///
/// @param path of the object in its line, empty for the line itself
record JsonFields(String path, JsonNode node) {

    private static final int LONGEST = 200;

    JsonFields {
        if (!node.isObject()) {
            throw new RefusedCoverage(path, "object");
        }
    }

    /// A slip of the pen in a field's name must not look like a missing limit.
    JsonFields allowing(Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new RefusedCoverage(at(name), "unknownField");
            }
        }
        return this;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable JsonNode given(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode required(String name) {
        JsonNode value = given(name);
        if (value == null) {
            throw new RefusedCoverage(at(name), "required");
        }
        return value;
    }

    JsonFields object(String name) {
        return new JsonFields(at(name), required(name));
    }

    @Nullable String text(String name) {
        JsonNode value = given(name);
        return value == null ? null : text(at(name), value);
    }

    String requiredText(String name) {
        return text(at(name), required(name));
    }

    private static String text(String path, JsonNode value) {
        if (!value.isString()) {
            throw new RefusedCoverage(path, "text");
        }
        String text = value.stringValue().strip();
        if (text.isEmpty()) {
            throw new RefusedCoverage(path, "required");
        }
        if (text.length() > LONGEST) {
            throw new RefusedCoverage(path, "tooLong", LONGEST);
        }
        return text;
    }

    boolean flag(String name) {
        JsonNode value = given(name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new RefusedCoverage(at(name), "boolean");
        }
        return value.booleanValue();
    }

    @Nullable Integer wholeNumber(String name) {
        JsonNode value = given(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new RefusedCoverage(at(name), "wholeNumber");
        }
        return value.intValue();
    }

    /// A constant, written in camel case: `FIRST_USE` is `firstUse`.
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(at(name), requiredText(name), type);
    }

    static <E extends Enum<E>> E constant(String path, String written, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (written.equals(camel(constant))) {
                return constant;
            }
        }
        StringBuilder known = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            known.append(known.isEmpty() ? "" : ", ").append(camel(constant));
        }
        throw new RefusedCoverage(path, "oneOf", known.toString());
    }

    static String camel(Enum<?> constant) {
        String name = constant.name();
        if (name.indexOf('_') < 0) {
            return name.toLowerCase(Locale.ROOT);
        }
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '_') {
                camel.append(name.charAt(++i));
            } else {
                camel.append(Character.toLowerCase(letter));
            }
        }
        return camel.toString();
    }

    @Nullable LocalDate day(String name, @Nullable ZoneId zone) {
        String written = text(name);
        if (written == null) {
            return null;
        }
        try {
            if (written.length() == "2026-01-31".length()) {
                return LocalDate.parse(written);
            }
            OffsetDateTime instant = OffsetDateTime.parse(written);
            if (zone == null) {
                throw new RefusedCoverage(at(name), "needsZone");
            }
            return instant.atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException e) {
            RefusedCoverage refused = new RefusedCoverage(at(name), "date");
            refused.initCause(e);
            throw refused;
        }
    }

    LocalDate requiredDay(String name, @Nullable ZoneId zone) {
        JsonNode _ = required(name);
        LocalDate day = day(name, zone);
        if (day == null) {
            throw new RefusedCoverage(at(name), "required");
        }
        return day;
    }

    @Nullable ZoneId zone(String name) {
        String written = text(name);
        try {
            return written == null ? null : ZoneId.of(written);
        } catch (DateTimeException e) {
            RefusedCoverage refused = new RefusedCoverage(at(name), "zone");
            refused.initCause(e);
            throw refused;
        }
    }

    Map<String, BigDecimal> counters(String name) {
        Map<String, BigDecimal> counters = new LinkedHashMap<>();
        if (has(name)) {
            JsonFields fields = object(name);
            for (String counter : fields.node.propertyNames()) {
                counters.put(counter, number(fields.at(counter), fields.required(counter)));
            }
        }
        return counters;
    }

    private static BigDecimal number(String path, JsonNode value) {
        if (!value.isNumber()) {
            throw new RefusedCoverage(path, "number");
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() < 0) {
            throw new RefusedCoverage(path, "notNegative");
        }
        return number;
    }

    Set<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        each(name, (path, value) -> texts.add(text(path, value)));
        return texts;
    }

    /// @param take gets the path and the value of each element
    void each(String name, BiConsumer<String, JsonNode> take) {
        JsonNode list = given(name);
        if (list == null) {
            return;
        }
        if (!list.isArray()) {
            throw new RefusedCoverage(at(name), "array");
        }
        int index = 0;
        for (JsonNode value : list) {
            take.accept(at(name) + "[" + index++ + "]", value);
        }
    }

    /// Refuses fields that mean nothing beside the one that decides the term.
    void without(Collection<String> names, String beside) {
        for (String name : names) {
            if (has(name)) {
                throw new RefusedCoverage(at(name), "notWithTerm", beside);
            }
        }
    }
}
