package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// No line is known to stand still.
public final class NoEmergency extends Problem {

    public NoEmergency(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
