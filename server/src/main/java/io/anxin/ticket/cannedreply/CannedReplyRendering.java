package io.anxin.ticket.cannedreply;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Fills a canned reply for a ticket.
@Service
class CannedReplyRendering {

    private final CannedReplies replies;
    private final Tickets tickets;
    private final Customers customers;

    CannedReplyRendering(CannedReplies replies, Tickets tickets, Customers customers) {
        this.replies = replies;
        this.tickets = tickets;
        this.customers = customers;
    }

    /// @param locale language of the text; that of the ticket when null
    Rendering render(Actor actor, UUID id, TicketId ticketId, @Nullable String locale) {
        CannedReply reply = replies.get(actor, id);
        TicketSummary ticket = tickets.requireVisible(actor, ticketId);
        CustomerSummary customer = customers.get(ticket.customer());
        Map<String, String> values = new HashMap<>();
        values.put("customer.name", customer.name());
        values.put("customer.company", orEmpty(customer.companyName()));
        values.put("ticket.number", ticket.number());
        values.put("ticket.subject", ticket.subject());
        values.put("agent.name", actor.name());
        String language = locale == null ? ticket.locale() : locale;
        return Rendering.of(reply.body().in(language), values);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
