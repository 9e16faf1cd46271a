package io.anxin.ticket.automation;

import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new rule
/// @param team whose tickets it acts on; null for those of every team
public record DefineAutomationRule(
        @PositiveOrZero long version,
        @NotNull @Valid Bilingual name,
        @Nullable UUID team,
        @NotNull @Valid RuleDefinition definition,
        boolean active) {}
