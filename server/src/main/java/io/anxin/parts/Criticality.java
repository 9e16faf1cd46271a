package io.anxin.parts;

/// How badly a customer is hit when the part is missing (VED).
public enum Criticality {
    /// The machine stands still.
    VITAL,
    /// The machine runs on, worse.
    ESSENTIAL,
    DESIRABLE
}
