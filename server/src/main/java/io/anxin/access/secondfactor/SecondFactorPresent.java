package io.anxin.access.secondfactor;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is a second factor already; it has to be removed first.
public final class SecondFactorPresent extends Problem {

    SecondFactorPresent() {
        super(HttpStatus.CONFLICT);
    }
}
