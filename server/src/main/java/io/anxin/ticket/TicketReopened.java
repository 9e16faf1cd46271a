package io.anxin.ticket;

import io.anxin.customer.CustomerId;
import java.time.Instant;

/// What was held for solved was not, or a new word came to it.
public record TicketReopened(TicketId id, CustomerId customer, int reopenCount, Instant at) {}
