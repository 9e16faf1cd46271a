package io.anxin.ticket.category;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new category
/// @param skills what whoever works on it must be able to do; none when null
/// @param active true takes a retired category back into use
public record DefineCategory(
        @PositiveOrZero long version,
        @Nullable UUID parent,
        @Nullable Kind kind,
        @NotNull @Valid Bilingual name,
        @Nullable UUID team,
        @Nullable @Size(max = 20) List<@NotNull @Valid NeededSkill> skills,
        boolean active,
        @PositiveOrZero @Max(10_000) int position) {}
