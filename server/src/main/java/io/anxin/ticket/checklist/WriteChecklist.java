package io.anxin.ticket.checklist;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new template
/// @param automatic whether tickets of that team, kind and category get it by themselves
public record WriteChecklist(
        @PositiveOrZero long version,
        @NotNull @Valid Bilingual name,
        @Nullable UUID team,
        @Nullable Kind kind,
        @Nullable UUID category,
        boolean automatic,
        @NotEmpty @Size(max = 100) List<ChecklistItems.@NotNull @Valid Item> items,
        boolean active) {}
