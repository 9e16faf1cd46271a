package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Only what the desk holds for solved can be confirmed, reopened or shut as solved.
public final class TicketNotResolved extends Problem {

    public TicketNotResolved(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
