package io.anxin.complaint.promise;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A promise ends once.
public final class PromiseEnded extends Problem {

    PromiseEnded(String what) {
        super(HttpStatus.CONFLICT, what);
    }
}
