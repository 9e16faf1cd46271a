package io.anxin.asset.entitlement;

/// What a repair costs, and what a coverage pays a share of.
public enum Service {
    PARTS,
    LABOUR,
    TRAVEL
}
