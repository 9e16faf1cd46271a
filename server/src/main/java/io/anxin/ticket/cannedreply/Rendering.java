package io.anxin.ticket.cannedreply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A canned reply with its placeholders filled.
///
/// @param unknown placeholders that stand for nothing and were left as they are
record Rendering(String text, List<String> unknown) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*([a-zA-Z]+(?:\\.[a-zA-Z]+)*)\\s*}}");

    static Rendering of(String template, Map<String, String> values) {
        List<String> unknown = new ArrayList<>();
        String text =
                PLACEHOLDER
                        .matcher(template)
                        .replaceAll(
                                found -> {
                                    String value = values.get(found.group(1));
                                    if (value == null) {
                                        unknown.add(found.group(1));
                                    }
                                    return Matcher.quoteReplacement(
                                            value == null ? found.group() : value);
                                });
        return new Rendering(text, List.copyOf(unknown));
    }
}
