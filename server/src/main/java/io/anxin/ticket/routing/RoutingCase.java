package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.ticket.trait.Kind;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What routing needs to know of a concern.
///
/// @param locale language of the customer
/// @param customer null for a case that is only thought of
/// @param ticket its number; null before it has one
/// @param emergency whether a line stands still
/// @param gaveItBack who had the ticket and gave it back to the queue
/// @param named who alone may have it; empty when it is open to its team
public record RoutingCase(
        Kind kind,
        @Nullable UUID category,
        String locale,
        @Nullable CustomerId customer,
        @Nullable Long ticket,
        boolean emergency,
        Set<AccountId> gaveItBack,
        Set<AccountId> named) {

    public RoutingCase {
        gaveItBack = Set.copyOf(gaveItBack);
        named = Set.copyOf(named);
    }
}
