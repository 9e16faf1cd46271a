package io.anxin.ticket.trait;

/// What the customer wants, in the broadest terms; the category says it finer.
public enum Kind {
    CONSULTATION,
    AFTER_SALES,
    COMPLAINT,
    ORDER,
    RETURN,
    SUGGESTION,
    OTHER
}
