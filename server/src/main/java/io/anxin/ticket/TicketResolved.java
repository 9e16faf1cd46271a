package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The desk holds the customer's concern for solved.
public record TicketResolved(
        TicketId id,
        CustomerId customer,
        @Nullable TeamId team,
        @Nullable AccountId resolvedBy,
        String resolutionCode,
        String locale,
        Instant at) {}
