package io.anxin.access.refusal;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Another account signs in with this address already.
public final class MailTaken extends Problem {

    public MailTaken(String mail, Throwable cause) {
        super(HttpStatus.CONFLICT, mail);
        initCause(cause);
    }
}
