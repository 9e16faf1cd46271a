package io.anxin.ticket.category;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// @param level the lowest that will do, from 1 (learning) to 5 (teaches others)
public record NeededSkill(@NotNull UUID skill, @Min(1) @Max(5) int level) {}
