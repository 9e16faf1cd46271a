package io.anxin.collaboration.incident;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Customers have been answered, or are about to be: what they were told cannot be unsaid.
public final class IncidentAnswered extends Problem {

    IncidentAnswered(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
