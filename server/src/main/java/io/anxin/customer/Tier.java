package io.anxin.customer;

/// The service level a customer is entitled to, lowest first.
public enum Tier {
    /// Consultation and after-sales service.
    BASIC,
    /// An adviser of their own and custom solutions.
    VALUE_ADDED,
    /// The fast lane.
    VIP
}
