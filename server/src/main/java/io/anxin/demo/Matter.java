package io.anxin.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of what was written for the demo, with its members by name.
record Matter(Map<String, Object> members) {

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return String.valueOf(members.get(name));
    }

    Optional<String> words(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    Optional<Matter> part(String name) {
        return has(name)
                ? Optional.of(new Matter(DemoTexts.map(members.get(name))))
                : Optional.empty();
    }

    List<Matter> parts(String name) {
        return DemoTexts.list(members.get(name)).stream()
                .map(part -> new Matter(DemoTexts.map(part)))
                .toList();
    }
}
