package io.anxin.ticket.condition;

/// Where a condition is asked, and so what it may ask.
public enum Scope {
    /// By somebody who reads a list: `@me` and `@mine` mean something.
    READER,
    /// By the program, of tickets.
    RULE,
    /// By the program, of a ticket to which something has just happened: what changed, by whom, and
    /// what it was before.
    EVENT
}
