package io.anxin.access;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The link was genuine and its time is over.
public final class LinkExpired extends Problem {

    public LinkExpired() {
        super(HttpStatus.GONE);
    }
}
