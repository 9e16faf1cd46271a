package io.anxin.ticket.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new view
/// @param team the team to share it with, null to keep it to oneself
record SaveView(
        @PositiveOrZero long version,
        @NotBlank @Size(max = 100) String name,
        @Nullable UUID team,
        @NotNull @Valid ViewLayout layout,
        @PositiveOrZero @Max(10_000) int position) {}
