package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The customer has said so already.
public final class TicketAlreadyConfirmed extends Problem {

    public TicketAlreadyConfirmed(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
