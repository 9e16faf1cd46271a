package io.anxin.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a customer answers, whole each time.
///
/// @param solved whether the matter is solved: yes confirms the resolution, no opens the ticket
///   again
/// @param score from 1 (very bad) to 5 (very good)
public record AnswerSurvey(
        @Nullable Boolean solved,
        @Nullable @Min(1) @Max(5) Integer score,
        @Nullable @Size(max = 4000) String comment) {}
