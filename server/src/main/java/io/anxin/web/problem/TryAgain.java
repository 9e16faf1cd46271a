package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Two writers met; the same request may well succeed when repeated.
final class TryAgain extends Problem {

    TryAgain() {
        super(HttpStatus.CONFLICT);
    }
}
