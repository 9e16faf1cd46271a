package io.anxin.customer;

import java.util.List;

/// The service level a customer is entitled to, lowest first.
public enum Tier {
    /// Consultation and after-sales service.
    BASIC,
    /// An adviser of their own and custom solutions.
    VALUE_ADDED,
    /// The fast lane.
    VIP;

    /// Customers are entitled to another service level from now on, by their own tier or their
    /// company's.
    public record Changed(List<Entitlement> entitlements) {

        public record Entitlement(CustomerId customer, Tier tier) {}

        public Changed {
            entitlements = List.copyOf(entitlements);
        }
    }
}
