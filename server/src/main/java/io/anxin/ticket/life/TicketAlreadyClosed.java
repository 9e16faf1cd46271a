package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A file that is shut must be reopened before anything else is done with it.
public final class TicketAlreadyClosed extends Problem {

    public TicketAlreadyClosed(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
