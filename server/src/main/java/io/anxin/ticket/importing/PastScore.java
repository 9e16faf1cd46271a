package io.anxin.ticket.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the customer judged the service.
///
/// @param score from 1 (very bad) to 5 (very good)
public record PastScore(int score, @Nullable String comment, Instant at) {}
