package io.anxin.ticket.sla;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new policy
/// @param tier null for every tier; kind and priority likewise
/// @param firstResponseMinutes in working minutes, or in any when round the clock
/// @param active false takes the policy out of force
record DefineSlaPolicy(
        @PositiveOrZero long version,
        @Nullable Tier tier,
        @Nullable Kind kind,
        @Nullable Priority priority,
        @Min(1) @Max(100_000) int firstResponseMinutes,
        @Min(1) @Max(1_000_000) int resolutionMinutes,
        boolean roundTheClock,
        boolean active) {}
