package io.anxin.access.rights;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// An administrator may always do everything, so that somebody can.
public final class RoleFixed extends Problem {

    RoleFixed() {
        super(HttpStatus.CONFLICT);
    }
}
