package io.anxin.organisation;

/// What a team is for; tickets are routed by it.
public enum TeamKind {
    PRE_SALES,
    AFTER_SALES,
    COMPLAINTS,
    CONSULTATION,
    ORDERS,
    /// Manned day and night; emergencies go here.
    EXPERTS,
    /// Answers requests of the desk with offers and dates.
    SALES,
    /// Answers requests of the desk with capacity and dates.
    PRODUCTION,
    OTHER
}
