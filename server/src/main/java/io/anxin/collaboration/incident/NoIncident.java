package io.anxin.collaboration.incident;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The ticket has not been declared a major incident.
public final class NoIncident extends Problem {

    NoIncident(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
