package io.anxin.access.rights;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody holds the role; nobody is to lose rights by its disappearance unasked.
public final class RoleInUse extends Problem {

    RoleInUse(long holders) {
        super(HttpStatus.CONFLICT, holders);
        tell("holders", holders);
    }
}
