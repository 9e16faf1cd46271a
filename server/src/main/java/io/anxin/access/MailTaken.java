package io.anxin.access;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Another account signs in with this address already.
public final class MailTaken extends Problem {

    MailTaken(String mail, Throwable cause) {
        super(HttpStatus.CONFLICT, mail);
        initCause(cause);
    }
}
