package io.anxin.job;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// What still runs, or has succeeded, cannot be gone on with; what still runs cannot be removed.
public final class JobNotOver extends Problem {

    JobNotOver() {
        super(HttpStatus.CONFLICT);
    }
}
