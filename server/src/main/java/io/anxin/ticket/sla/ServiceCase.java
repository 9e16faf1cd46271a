package io.anxin.ticket.sla;

import io.anxin.customer.Tier;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that decides what is promised for a ticket, and on which calendar it is counted.
///
/// @param contract the service contract the concern falls under; null without one
public record ServiceCase(
        @Nullable UUID contract, Tier tier, Kind kind, Priority priority, @Nullable TeamId team) {

    /// Whether the same is promised for both by the same policies.
    boolean promisedAs(ServiceCase other) {
        return Objects.equals(contract, other.contract)
                && tier == other.tier
                && kind == other.kind
                && priority == other.priority;
    }
}
