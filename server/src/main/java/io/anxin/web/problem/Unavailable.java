package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The database does not answer at the moment.
final class Unavailable extends Problem {

    Unavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
