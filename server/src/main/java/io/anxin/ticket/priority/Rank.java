package io.anxin.ticket.priority;

import io.anxin.ticket.trait.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How urgent a ticket is, what the score says, and why.
///
/// @param priority what holds
/// @param computed what the score says
/// @param override the override in force, which alone can make the two differ
public record Rank(
        Priority priority,
        Priority computed,
        List<ReasonPart> reason,
        @Nullable ManualPriority override) {

    public Rank {
        reason = List.copyOf(reason);
    }

    public static Rank of(PriorityScore score) {
        return new Rank(score.priority(), score.priority(), score.reason(), null);
    }

    /// The same override over another score.
    public Rank rescored(PriorityScore score) {
        return new Rank(
                override == null ? score.priority() : override.priority(),
                score.priority(),
                score.reason(),
                override);
    }

    public Rank overridden(ManualPriority by) {
        return new Rank(by.priority(), computed, reason, by);
    }

    public Rank lifted() {
        return new Rank(computed, computed, reason, null);
    }
}
