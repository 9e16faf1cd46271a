package io.anxin.ticket.importing;

import io.anxin.customer.CustomerSummary;
import io.anxin.ticket.TicketId;

/// A ticket of another system was taken over; what was said and how it was judged is to be kept
/// with it. Published inside the transaction that writes the ticket, to be heard with
/// `@EventListener`.
public record PastTicketTaken(TicketId id, PastTicket ticket, CustomerSummary customer) {}
