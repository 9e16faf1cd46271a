package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is no such resolution code, or it is no longer in use.
public final class UnknownResolutionCode extends Problem {

    public UnknownResolutionCode(String code) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }
}
