package io.anxin.ticket.priority;

import java.util.List;

/// One part of the explanation of a priority; the screen tells it in the reader's language.
///
/// @param key `severity`, `impact`, `tier`, `contract`, `age`, `sentiment` or `score`
/// @param arguments the value and its weight, such as `HIGH`, `3`; of `age` the share of the
///   promise in percent; of `sentiment` also the words it was told by; of `score` the priority, the
///   score and the edition of the matrix
public record ReasonPart(String key, List<String> arguments) {}
