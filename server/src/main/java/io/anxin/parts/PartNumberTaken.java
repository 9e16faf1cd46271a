package io.anxin.parts;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Another part has the number.
public final class PartNumberTaken extends Problem {

    PartNumberTaken(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
