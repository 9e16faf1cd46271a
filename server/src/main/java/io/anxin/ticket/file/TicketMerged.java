package io.anxin.ticket.file;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The matter goes on in another ticket; that one is to be worked on, or the merge undone.
public final class TicketMerged extends Problem {

    public TicketMerged(String number, long into) {
        super(HttpStatus.CONFLICT, number, "T-" + into);
        tell("mergedInto", into);
    }
}
