package io.anxin.ticket.classification;

/// What sort of request a ticket is.
public enum TicketKind {
    CONSULTATION,
    AFTER_SALES,
    COMPLAINT,
    ORDER,
    RETURN,
    SUGGESTION,
    OTHER
}
