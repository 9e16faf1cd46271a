package io.anxin.ticket.resolutioncode;

import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/// @param version the version seen, 0 for a new code
/// @param code what tickets and reports keep; it cannot be changed later
record DefineResolutionCode(
        @PositiveOrZero long version,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotNull @Valid Bilingual name,
        boolean active,
        @PositiveOrZero @Max(10_000) int position) {}
