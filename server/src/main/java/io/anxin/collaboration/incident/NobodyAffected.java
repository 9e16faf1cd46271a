package io.anxin.collaboration.incident;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is nobody to answer.
public final class NobodyAffected extends Problem {

    NobodyAffected(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
