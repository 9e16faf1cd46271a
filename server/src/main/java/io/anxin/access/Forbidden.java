package io.anxin.access;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The actor is known and may not do this.
public final class Forbidden extends Problem {

    /// @param missing name of the permission that is missing
    public Forbidden(String missing) {
        super(HttpStatus.FORBIDDEN, missing);
        tell("permission", missing);
    }
}
