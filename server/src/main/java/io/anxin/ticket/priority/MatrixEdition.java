package io.anxin.ticket.priority;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The matrix as it was from some time on. Editions are only ever added.
///
/// @param version 1 for the one that came with the program
/// @param by who made it; null for the first
public record MatrixEdition(
        long version, PriorityMatrix matrix, Instant at, @Nullable AccountId by) {

    public PriorityScore score(PriorityFactors factors) {
        return matrix.score(version, factors);
    }

    /// The step of the age that is reached with that share used up.
    public int ageReached(int percent) {
        return matrix.stepAt(percent).fromPercent();
    }

    /// The share at which the step after that one begins; null when there is none.
    public @Nullable Integer ageAfter(int percent) {
        var next = matrix.stepAfter(percent);
        return next.isPresent() ? next.getAsInt() : null;
    }
}
