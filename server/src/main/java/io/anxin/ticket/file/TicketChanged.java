package io.anxin.ticket.file;

import io.anxin.access.Actor;
import org.jspecify.annotations.Nullable;

/// A ticket was written. Published inside the transaction that wrote it, for other parts of this
/// module, to be heard with `@EventListener`.
///
/// @param action as in the history, such as `ticket-resolved`
/// @param before null when it was opened
public record TicketChanged(Actor actor, String action, @Nullable Ticket before, Ticket after) {}
