package io.anxin.ticket.field;

import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/// @param version the version seen, 0 for a new field
/// @param key under which tickets keep the value; like the type it cannot be changed later
/// @param archived true takes the field out of use, its values stay
public record DefineField(
        @PositiveOrZero long version,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String key,
        @NotNull @Valid Bilingual name,
        @NotNull FieldType type,
        @NotNull @Valid FieldRules rules,
        @PositiveOrZero @Max(10_000) int position,
        boolean archived) {}
