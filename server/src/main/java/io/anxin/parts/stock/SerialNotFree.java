package io.anxin.parts.stock;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The serial number is not there to be taken, or is taken already.
public final class SerialNotFree extends Problem {

    SerialNotFree(String serial) {
        super(HttpStatus.CONFLICT, serial);
    }
}
