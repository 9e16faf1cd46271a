package io.anxin.access;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The members in which two JSON objects differ, on each side; nested objects are compared member
/// by member, lists as a whole. The version always differs and says nothing, so it is left out.
record Difference(@Nullable JsonNode before, @Nullable JsonNode after) {

    static Difference between(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (!(before instanceof ObjectNode was) || !(after instanceof ObjectNode is)) {
            return new Difference(before, after);
        }
        ObjectNode left = was.objectNode();
        ObjectNode right = is.objectNode();
        was.propertyNames().forEach(name -> compare(name, was, is, left, right));
        is.propertyNames().stream()
                .filter(name -> !was.has(name))
                .forEach(name -> right.set(name, is.get(name)));
        return new Difference(left, right);
    }

    private static void compare(
            String name, ObjectNode was, ObjectNode is, ObjectNode left, ObjectNode right) {
        JsonNode old = was.get(name);
        JsonNode now = is.get(name);
        if (old.equals(now) || name.equals("version")) {
            return;
        }
        Difference inner = between(old, now);
        if (inner.before() != null) {
            left.set(name, inner.before());
        }
        if (inner.after() != null) {
            right.set(name, inner.after());
        }
    }
}
