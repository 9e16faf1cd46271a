package io.anxin.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a rebuild is.
///
/// @param tickets how many are rebuilt so far
public record RebuildProgress(
        UUID id,
        Instant requestedAt,
        String requestedBy,
        long tickets,
        @Nullable Instant finishedAt,
        boolean cancelled) {}
