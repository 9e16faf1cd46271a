package io.anxin.collaboration.task;

import io.anxin.collaboration.task.trait.TaskKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a department is asked for.
///
/// @param kind TASK when null
/// @param description all that the department will know of the matter
/// @param dueInHours working hours of the team from now; else `dueOn` names the day
/// @param product what a request asks for
/// @param wantedOn when the customer would like it
public record OpenTask(
        @Nullable TaskKind kind,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 20_000) String description,
        @NotNull UUID team,
        @Nullable UUID owner,
        @Nullable @Min(1) @Max(2_000) Integer dueInHours,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 300) String product,
        @Nullable @Positive BigDecimal quantity,
        @Nullable LocalDate wantedOn) {}
