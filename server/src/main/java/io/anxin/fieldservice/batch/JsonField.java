package io.anxin.fieldservice.batch;

import io.anxin.fieldservice.routing.BadInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A value in a JSON document and the path to it, so that whatever is wrong with it can be named.
record JsonField(String path, JsonNode node) {

    /// @throws BadInstance when there is no such field
    JsonField field(String name) {
        object();
        String way = path.isEmpty() ? name : path + "." + name;
        JsonNode child = node.get(name);
        if (child == null || child.isNull()) {
            throw new BadInstance(way, "missing");
        }
        return new JsonField(way, child);
    }

    void object() {
        if (!node.isObject()) {
            throw wrong("expected an object {...}");
        }
    }

    void each(Consumer<JsonField> use) {
        if (!node.isArray()) {
            throw wrong("expected a list [...]");
        }
        for (int i = 0; i < node.size(); i++) {
            use.accept(new JsonField(path + "[" + i + "]", node.get(i)));
        }
    }

    /// An id may be written as a whole number too.
    String text() {
        if (node.isIntegralNumber()) {
            return node.asString();
        }
        if (!node.isString() || node.asString().isBlank()) {
            throw wrong("expected a text");
        }
        return node.asString();
    }

    double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("expected a number");
        }
        return node.doubleValue();
    }

    /// @return a number of pieces by kind
    Map<String, Integer> counts() {
        object();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode count = entry.getValue();
            if (!count.isIntegralNumber() || !count.canConvertToInt() || count.intValue() < 0) {
                throw field(entry.getKey()).wrong("expected a whole number, 0 or more");
            }
            counts.put(entry.getKey(), count.intValue());
        }
        return counts;
    }

    BadInstance wrong(String reason) {
        return new BadInstance(path.isEmpty() ? "document" : path, reason);
    }
}
