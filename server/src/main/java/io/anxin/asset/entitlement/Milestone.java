package io.anxin.asset.entitlement;

/// Days in the life of an asset at which a coverage can begin.
public enum Milestone {
    SHIPMENT,
    INSTALLATION,
    ACCEPTANCE,
    FIRST_USE
}
