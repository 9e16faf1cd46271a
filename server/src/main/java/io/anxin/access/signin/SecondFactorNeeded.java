package io.anxin.access.signin;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The password was right; the code of the second factor has to be sent with it.
public final class SecondFactorNeeded extends Problem {

    SecondFactorNeeded() {
        super(HttpStatus.UNAUTHORIZED);
    }
}
