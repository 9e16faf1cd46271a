package io.anxin.access.signin;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// No active account signs in with this mail and password; which of the two is wrong is not told.
public final class BadCredentials extends Problem {

    BadCredentials() {
        super(HttpStatus.UNAUTHORIZED);
    }
}
