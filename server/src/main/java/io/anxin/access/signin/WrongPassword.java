package io.anxin.access.signin;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The present password, asked for again before something that matters, was wrong.
public final class WrongPassword extends Problem {

    WrongPassword() {
        super(HttpStatus.FORBIDDEN);
    }
}
