package io.anxin.access.secondfactor;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The code is not the present one, or was used already.
public final class SecondFactorWrong extends Problem {

    public SecondFactorWrong() {
        super(HttpStatus.FORBIDDEN);
    }
}
