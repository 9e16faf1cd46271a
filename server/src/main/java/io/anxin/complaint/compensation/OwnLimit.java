package io.anxin.complaint.compensation;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Nobody decides how much he may approve himself.
public final class OwnLimit extends Problem {

    OwnLimit() {
        super(HttpStatus.FORBIDDEN);
    }
}
