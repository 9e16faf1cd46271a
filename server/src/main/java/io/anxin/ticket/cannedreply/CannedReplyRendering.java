package io.anxin.ticket.cannedreply;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Fills a canned reply for a ticket.
@Service
public class CannedReplyRendering {

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
        String language = locale == null ? ticket.locale() : locale;
        return Rendering.of(reply.body().in(language), values(actor, ticket));
    }

    /// Whether there is such a reply, whichever team it is for.
    public boolean exists(UUID id) {
        return replies.exists(id);
    }

    /// The reply filled for the ticket, in the ticket's language.
    public String text(Actor actor, UUID id, TicketId ticketId) {
        return render(actor, id, ticketId, null).text();
    }

    /// Any text filled for the ticket.
    public String filled(Actor actor, String template, TicketId ticketId) {
        TicketSummary ticket = tickets.requireVisible(actor, ticketId);
        return Rendering.of(template, values(actor, ticket)).text();
    }

    private Function<Placeholder, String> values(Actor actor, TicketSummary ticket) {
        CustomerSummary customer = customers.get(ticket.customer());
        return placeholder -> value(placeholder, ticket, customer, actor);
    }

    /// What the program says is said in nobody's name.
    private static String value(
            Placeholder placeholder, TicketSummary ticket, CustomerSummary customer, Actor actor) {
        return switch (placeholder) {
            case CUSTOMER_NAME -> customer.name();
            case CUSTOMER_COMPANY -> customer.companyName() == null ? "" : customer.companyName();
            case TICKET_NUMBER -> ticket.number();
            case TICKET_SUBJECT -> ticket.subject();
            case AGENT_NAME -> actor.kind() == Actor.Kind.SYSTEM ? "" : actor.name();
        };
    }
}
