package io.anxin.quality.retrospective;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// The score that is to be reached; one below it opens a retrospective.
///
/// @param version the one the change was made on
record ScoreTarget(long version, @Min(1) @Max(5) int score) {

    boolean isMissedBy(int given) {
        return given < score;
    }
}
