package io.anxin.ticket.trait;

/// The order in which tickets want attention, P1 first.
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
