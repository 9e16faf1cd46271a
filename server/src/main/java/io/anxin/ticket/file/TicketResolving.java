package io.anxin.ticket.file;

/// A ticket is about to be resolved. Published inside the transaction that would do it, for other
/// parts of this module to speak against it: whoever does throws the rule it would break.
public record TicketResolving(Ticket ticket) {}
