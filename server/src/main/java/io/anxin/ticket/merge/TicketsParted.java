package io.anxin.ticket.merge;

import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/// A merge was undone.
///
/// @param by name of who did it
public record TicketsParted(UUID merge, TicketId source, TicketId target, String by, Instant at) {}
