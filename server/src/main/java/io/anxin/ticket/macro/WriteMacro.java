package io.anxin.ticket.macro;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.action.TicketAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new macro
/// @param own whether it is for oneself only; then it has no team
/// @param team whose it is; null for everybody's
public record WriteMacro(
        @PositiveOrZero long version,
        @NotNull @Valid Bilingual name,
        boolean own,
        @Nullable UUID team,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid TicketAction> actions,
        boolean active) {}
