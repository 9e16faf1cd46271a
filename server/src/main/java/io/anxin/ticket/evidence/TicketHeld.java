package io.anxin.ticket.evidence;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A legal hold keeps what the ticket says and where its thread stands; the work on it goes on.
public final class TicketHeld extends Problem {

    public TicketHeld(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
