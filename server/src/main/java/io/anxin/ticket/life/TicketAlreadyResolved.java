package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// What is held for solved cannot be solved again, nor wait for the customer.
public final class TicketAlreadyResolved extends Problem {

    public TicketAlreadyResolved(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
