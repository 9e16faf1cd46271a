package io.anxin.quality.retrospective;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The retrospective has its result.
public final class RetrospectiveClosed extends Problem {

    RetrospectiveClosed(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
