package io.anxin.access;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The link was not made here, was cut, or has been used.
public final class LinkInvalid extends Problem {

    public LinkInvalid() {
        super(HttpStatus.NOT_FOUND);
    }
}
