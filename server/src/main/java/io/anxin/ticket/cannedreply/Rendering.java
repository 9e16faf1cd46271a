package io.anxin.ticket.cannedreply;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;

/// A canned reply with its placeholders filled.
///
/// @param unknown placeholders of an older reply that stand for nothing and were left as they are
record Rendering(String text, List<String> unknown) {

    static Rendering of(String template, Function<Placeholder, String> value) {
        String text =
                Placeholder.BRACED
                        .matcher(template)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                Placeholder.of(found.group(1))
                                                        .map(value)
                                                        .orElseGet(found::group)));
        return new Rendering(text, Placeholder.unknownIn(template));
    }
}
