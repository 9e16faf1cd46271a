package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.ticket.trait.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person of the desk, or another program, opened a ticket for a customer: the words of the
/// customer are to become its first message. Published inside the transaction that opens the
/// ticket, to be heard with `@EventListener`; a ticket that conversation opens itself is not
/// published.
///
/// @param text what the customer said, as plain text
public record TicketOpened(
        TicketId id,
        Channel channel,
        String text,
        CustomerId customer,
        String customerName,
        @Nullable AccountId openedBy,
        Instant at) {}
