package io.anxin.ticket.recurring;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.template.TicketContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new one
/// @param zone in which the schedule is read, such as `Asia/Shanghai`
public record WriteRecurrence(
        @PositiveOrZero long version,
        @NotNull @Valid Bilingual name,
        @Nullable UUID team,
        @NotNull UUID customer,
        @NotNull @Valid TicketContent content,
        @NotNull @Valid Schedule schedule,
        @NotBlank @Size(max = 60) String zone,
        boolean active) {}
