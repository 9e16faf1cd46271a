package io.anxin.conversation.intake;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A request to take in a mail held none.
public final class EmptyMail extends Problem {

    public EmptyMail() {
        super(HttpStatus.BAD_REQUEST);
    }
}
