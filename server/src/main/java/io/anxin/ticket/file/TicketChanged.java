package io.anxin.ticket.file;

import io.anxin.access.Actor;
import org.jspecify.annotations.Nullable;

/// A ticket was written. Published inside the transaction that wrote it, for other parts of this
/// module, to be heard with `@EventListener`.
///
/// @param action as in the history, such as `ticket-resolved`
/// @param before null when it was opened
public record TicketChanged(Actor actor, String action, @Nullable Ticket before, Ticket after) {

    /// A ticket is about to be resolved. Published inside the transaction that would do it, for
    /// other parts of this module to speak against it: whoever does throws the rule it would break.
    public record Resolving(Ticket ticket) {}
}
