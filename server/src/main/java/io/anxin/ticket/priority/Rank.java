package io.anxin.ticket.priority;

import io.anxin.ticket.trait.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How urgent a ticket is, what the score says, and why.
///
/// @param priority what holds
/// @param computed what the score says
/// @param promised what the promises are made by: it follows what the ticket is about and a
///   person's word, neither age nor sentiment nor an edited matrix
/// @param reason why the score says so
/// @param edition the edition of the matrix that said so; 0 before any did
/// @param override the override in force, which alone can make `priority` and `computed` differ
public record Rank(
        Priority priority,
        Priority computed,
        Priority promised,
        List<ReasonPart> reason,
        long edition,
        @Nullable ManualPriority override) {

    /// Of a ticket that is being opened.
    public static final Rank UNSCORED =
            new Rank(Priority.P4, Priority.P4, Priority.P4, List.of(), 0, null);

    public Rank {
        reason = List.copyOf(reason);
    }

    /// The same override over another score.
    ///
    /// @param promiseAnew whether what decides the promises has changed
    public Rank scored(PriorityScore score, boolean promiseAnew) {
        Priority anew = override == null ? score.promised() : override.priority();
        return new Rank(
                override == null ? score.priority() : override.priority(),
                score.priority(),
                promiseAnew ? anew : promised,
                score.reason(),
                score.edition(),
                override);
    }

    public Rank overridden(ManualPriority by) {
        return new Rank(by.priority(), computed, promised, reason, edition, by);
    }

    public Rank lifted() {
        return new Rank(computed, computed, promised, reason, edition, null);
    }
}
