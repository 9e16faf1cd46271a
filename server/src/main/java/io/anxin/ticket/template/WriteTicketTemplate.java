package io.anxin.ticket.template;

import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new template
/// @param team whose members it is offered to; null for everybody
public record WriteTicketTemplate(
        @PositiveOrZero long version,
        @NotNull @Valid Bilingual name,
        @Nullable UUID team,
        @NotNull @Valid TicketContent content,
        @PositiveOrZero @Max(10_000) int position,
        boolean active) {}
