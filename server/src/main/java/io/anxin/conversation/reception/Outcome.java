package io.anxin.conversation.reception;

/// What became of something that arrived.
public enum Outcome {
    /// Safely stored, not yet worked on, or to be tried again.
    PENDING,
    /// Became a message of a ticket.
    MESSAGE,
    /// The same mail is in the ledger already.
    DUPLICATE,
    /// Written by a machine, noted, nothing more to do.
    MACHINE,
    /// Could not be taken in; staff decide.
    QUARANTINED,
    /// Not taken in, and the sender was told.
    REFUSED
}
