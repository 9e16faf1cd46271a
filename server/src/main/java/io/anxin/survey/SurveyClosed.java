package io.anxin.survey;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The answer can no longer be changed: the ticket is closed.
public final class SurveyClosed extends Problem {

    SurveyClosed(String ticketNumber) {
        super(HttpStatus.CONFLICT, ticketNumber);
    }
}
