package io.anxin.access;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Nobody is signed in, or the session has ended.
public final class NotSignedIn extends Problem {

    public NotSignedIn() {
        super(HttpStatus.UNAUTHORIZED);
    }
}
