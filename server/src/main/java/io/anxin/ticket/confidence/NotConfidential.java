package io.anxin.ticket.confidence;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The ticket is open to its team; there is nothing to lift or take over.
public final class NotConfidential extends Problem {

    public NotConfidential(String ticket) {
        super(HttpStatus.CONFLICT, ticket);
    }
}
