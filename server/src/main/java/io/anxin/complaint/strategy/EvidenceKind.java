package io.anxin.complaint.strategy;

/// What may show that a stage was done.
public enum EvidenceKind {
    NOTE,
    /// A message in the thread of the ticket.
    MESSAGE,
    FILE
}
