package io.anxin.ticket;

import io.anxin.customer.CustomerId;
import java.time.Instant;

/// The file is shut.
public record TicketClosed(TicketId id, CustomerId customer, Instant at) {}
