package io.anxin.access.refusal;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The only active administrator can neither be suspended nor lose the role.
public final class LastAdministrator extends Problem {

    public LastAdministrator() {
        super(HttpStatus.CONFLICT);
    }
}
