package io.anxin.conversation;

import io.anxin.shared.Problem;
import io.anxin.ticket.TicketId;
import org.springframework.http.HttpStatus;

/// No mail address of the customer is known, and none was named.
public final class NoRecipient extends Problem {

    NoRecipient(TicketId ticket) {
        super(HttpStatus.CONFLICT, ticket.number());
    }
}
