package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody stands at the line already.
public final class AlreadyOnSite extends Problem {

    public AlreadyOnSite(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
