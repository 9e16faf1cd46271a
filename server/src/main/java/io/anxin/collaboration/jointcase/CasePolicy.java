package io.anxin.collaboration.jointcase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// How long a case may take.
///
/// @param version the one the change was made on
/// @param warningPercent after which share of the time those concerned are reminded
record CasePolicy(
        long version,
        @Min(1) @Max(2_000) int hours,
        @NotNull Counting counting,
        @Min(1) @Max(99) int warningPercent) {}
