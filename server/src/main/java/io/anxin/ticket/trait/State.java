package io.anxin.ticket.trait;

/// The name of where a ticket stands, derived from its facts.
public enum State {
    /// Nobody has answered yet.
    NEW,
    /// Being worked on.
    OPEN,
    /// The next word is the customer's; the resolution clock stands still.
    WAITING,
    /// Solved in the eyes of the desk.
    RESOLVED,
    CLOSED
}
