package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The line is known to stand still already.
public final class EmergencyAlreadyDeclared extends Problem {

    public EmergencyAlreadyDeclared(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
