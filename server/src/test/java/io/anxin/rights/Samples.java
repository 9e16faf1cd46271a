package io.anxin.rights;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the smallest valid request of a call from what the interface says of it, so that a refusal
/// is one of rights and not of form.
final class Samples {

    /// Texts of which one fits each pattern of the interface.
    private static final List<String> TEXTS =
            List.of(
                    "x",
                    "en",
                    "abc",
                    "SOLVED",
                    "09:00-12:00",
                    "a.example",
                    "+8613800000000",
                    "CNY",
                    "2026-01-01");

    private final JsonNode document;

    Samples(JsonNode document) {
        this.document = document;
    }

    /// The JSON body of the call, null when it takes none.
    @Nullable Object body(Endpoint endpoint) {
        JsonNode schema =
                endpoint.description()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        return schema.isMissingNode() ? null : value(schema);
    }

    /// The query parameters that the call cannot do without.
    Map<String, String> query(Endpoint endpoint) {
        Map<String, String> query = new HashMap<>();
        for (JsonNode parameter : endpoint.description().path("parameters")) {
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.put(
                        parameter.path("name").asString(),
                        String.valueOf(value(parameter.path("schema"))));
            }
        }
        return query;
    }

    Object value(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asString();
        }
        return switch (schema.path("type").asString("object")) {
            case "integer", "number" -> Math.max(1, schema.path("minimum").asLong(1));
            case "boolean" -> false;
            case "array" -> array(schema);
            case "string" -> text(schema);
            default -> object(schema);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return document.path("components").path("schemas").path(name);
    }

    private Object array(JsonNode schema) {
        return schema.path("minItems").asInt(0) > 0
                ? List.of(value(schema.path("items")))
                : List.of();
    }

    private Object object(JsonNode schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (JsonNode name : schema.path("required")) {
            object.put(name.asString(), value(schema.path("properties").path(name.asString())));
        }
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(0x1234, 0x5678).toString();
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T08:00:00Z";
            case "time-local" -> "09:00:00";
            case "email" -> "somebody@a.example";
            default -> fitting(schema);
        };
    }

    private static String fitting(JsonNode schema) {
        String pattern = schema.path("pattern").asString("(?s).*");
        int shortest = schema.path("minLength").asInt(0);
        return Stream.concat(TEXTS.stream(), Stream.of("x".repeat(shortest)))
                .filter(text -> text.length() >= shortest && text.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a text for " + pattern));
    }
}
