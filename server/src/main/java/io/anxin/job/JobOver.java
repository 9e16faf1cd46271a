package io.anxin.job;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// What is over cannot be cancelled.
public final class JobOver extends Problem {

    JobOver() {
        super(HttpStatus.CONFLICT);
    }
}
