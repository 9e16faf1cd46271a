package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is no override of the priority to lift.
public final class NoOverride extends Problem {

    public NoOverride(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
