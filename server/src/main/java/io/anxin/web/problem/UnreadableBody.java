package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The body is not what its content type says.
final class UnreadableBody extends Problem {

    UnreadableBody() {
        super(HttpStatus.BAD_REQUEST);
    }
}
