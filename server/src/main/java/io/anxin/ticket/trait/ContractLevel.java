package io.anxin.ticket.trait;

/// What the customer's service contract entitles the concern to, lowest first.
public enum ContractLevel {
    /// No contract is known.
    NONE,
    STANDARD,
    PREMIUM
}
