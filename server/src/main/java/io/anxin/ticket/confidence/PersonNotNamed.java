package io.anxin.ticket.confidence;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody is to work on or hear of a confidential ticket without being named on it.
public final class PersonNotNamed extends Problem {

    PersonNotNamed(String ticket) {
        super(HttpStatus.CONFLICT, ticket);
    }
}
