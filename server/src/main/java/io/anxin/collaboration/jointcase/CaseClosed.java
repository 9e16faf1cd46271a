package io.anxin.collaboration.jointcase;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The case has its result.
public final class CaseClosed extends Problem {

    CaseClosed(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
