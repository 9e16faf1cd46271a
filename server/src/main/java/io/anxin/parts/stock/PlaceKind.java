package io.anxin.parts.stock;

/// What a place is for, from the centre outward.
public enum PlaceKind {
    CENTRAL,
    REGIONAL,
    VAN,
    /// At a customer, still ours.
    CONSIGNMENT,
    REPAIR,
    QUARANTINE
}
