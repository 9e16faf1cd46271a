package io.anxin.ticket.merge;

import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/// A ticket was merged into another one.
///
/// @param by name of who did it
public record TicketsMerged(UUID merge, TicketId source, TicketId target, String by, Instant at) {}
