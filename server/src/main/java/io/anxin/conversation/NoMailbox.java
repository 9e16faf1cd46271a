package io.anxin.conversation;

import io.anxin.shared.Problem;
import io.anxin.ticket.TicketId;
import org.springframework.http.HttpStatus;

/// There is no mailbox from which the ticket could be answered.
public final class NoMailbox extends Problem {

    NoMailbox(TicketId ticket) {
        super(HttpStatus.CONFLICT, ticket.number());
    }
}
