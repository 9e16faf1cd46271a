package io.anxin.ticket.file;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is no merge to undo.
public final class TicketNotMerged extends Problem {

    public TicketNotMerged(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
