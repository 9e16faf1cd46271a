package io.anxin.ticket.priority;

import io.anxin.ticket.trait.Priority;
import java.util.List;

/// What a matrix says of a ticket, and why.
///
/// @param edition of the matrix that said it
/// @param promised what it says without age and sentiment: what the promises are made by
/// @param reason each factor with its weight, then the score with the priority it stands for
public record PriorityScore(
        long edition, Priority priority, Priority promised, List<ReasonPart> reason) {

    public PriorityScore {
        reason = List.copyOf(reason);
    }
}
