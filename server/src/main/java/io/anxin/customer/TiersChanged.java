package io.anxin.customer;

import java.util.List;

/// Customers are entitled to another service level from now on, by their own tier or their
/// company's.
public record TiersChanged(List<Change> changes) {

    public record Change(CustomerId customer, Tier tier) {}

    public TiersChanged {
        changes = List.copyOf(changes);
    }
}
