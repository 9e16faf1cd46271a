package io.anxin.asset.entitlement;

/// Why something is covered. Where two coverages pay the same share, the earlier kind here pays:
/// what came with the machine before what was bought, and a favour last.
public enum CoverageKind {
    WARRANTY,
    /// The warranty of a part that was fitted in a repair.
    REPLACEMENT_PART,
    EXTENSION,
    CONTRACT,
    GOODWILL,
    /// What our supplier owes us: never an answer to the customer, only what we can get back.
    SUPPLIER;

    public boolean isOwedToCustomer() {
        return this != SUPPLIER;
    }
}
