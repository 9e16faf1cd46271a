package io.anxin.ticket.link;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The same link exists, or the ticket has another parent or incident.
public final class LinkedAlready extends Problem {

    LinkedAlready(String number, String other) {
        super(HttpStatus.CONFLICT, number, other);
    }
}
