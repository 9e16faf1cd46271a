package io.anxin.parts.stock;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Less is free at the place than was asked for.
public final class OutOfStock extends Problem {

    OutOfStock(Object free, String part, String place, Object wanted) {
        super(HttpStatus.CONFLICT, free, part, place, wanted);
    }
}
