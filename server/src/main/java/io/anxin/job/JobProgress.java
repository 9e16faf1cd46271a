package io.anxin.job;

import org.jspecify.annotations.Nullable;

/// How far a job has come after a step.
///
/// @param checkpoint from where the next step starts, kept as JSON
/// @param done how much is done, in whatever the kind counts
/// @param total how much there is to do, null while nobody knows
public record JobProgress(@Nullable Object checkpoint, long done, @Nullable Long total) {}
