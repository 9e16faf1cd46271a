package io.anxin.ticket.link;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A ticket would be its own parent, cause or duplicate, perhaps over others.
public final class LinkCycle extends Problem {

    LinkCycle(String number, String other) {
        super(HttpStatus.CONFLICT, number, other);
    }
}
