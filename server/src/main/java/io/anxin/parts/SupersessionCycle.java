package io.anxin.parts;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The substitute already leads back to the part.
public final class SupersessionCycle extends Problem {

    SupersessionCycle(String part, String substitute) {
        super(HttpStatus.CONFLICT, part, substitute);
    }
}
