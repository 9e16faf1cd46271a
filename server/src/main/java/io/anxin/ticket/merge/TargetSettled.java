package io.anxin.ticket.merge;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Nothing goes on in a ticket that is resolved or closed.
public final class TargetSettled extends Problem {

    TargetSettled(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
