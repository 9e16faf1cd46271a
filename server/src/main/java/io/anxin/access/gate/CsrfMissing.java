package io.anxin.access.gate;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A change was asked for by a browser without the token that proves that our own page asks.
public final class CsrfMissing extends Problem {

    CsrfMissing() {
        super(HttpStatus.FORBIDDEN);
    }
}
