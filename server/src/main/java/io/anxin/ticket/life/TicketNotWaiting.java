package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is no wait to end.
public final class TicketNotWaiting extends Problem {

    public TicketNotWaiting(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
