package io.anxin.ticket.classification;

import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/// @param version the version seen, 0 for a new rule
public record DefineRule(
        @PositiveOrZero long version,
        @NotNull @Valid Bilingual name,
        boolean active,
        ClassificationRule.@NotNull Match match,
        @NotEmpty @Size(max = 20) List<@Valid Condition> conditions,
        @NotNull @Valid Actions actions) {}
