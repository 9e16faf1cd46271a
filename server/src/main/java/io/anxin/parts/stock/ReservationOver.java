package io.anxin.parts.stock;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A reservation that was used or released cannot be used again.
public final class ReservationOver extends Problem {

    ReservationOver() {
        super(HttpStatus.CONFLICT);
    }
}
