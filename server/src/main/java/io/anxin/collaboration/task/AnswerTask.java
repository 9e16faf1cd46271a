package io.anxin.collaboration.task;

import io.anxin.collaboration.task.trait.Capacity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What sales or production answers.
///
/// @param promisedOn required unless there is no capacity
/// @param quantity how much of it, when that is not all
public record AnswerTask(
        long version,
        @NotNull Capacity capacity,
        @NotNull @Size(max = 5_000) String text,
        @Nullable @Positive BigDecimal quantity,
        @Nullable LocalDate promisedOn) {}
