package io.anxin.ticket.priority;

import java.util.List;

/// One part of the explanation of a priority; the screen tells it in the reader's language.
///
/// @param key `severity`, `impact`, `tier`, `score` or `override`
/// @param arguments what fills the sentence: the value and its weight, such as `HIGH`, `3`
public record ReasonPart(String key, List<String> arguments) {}
