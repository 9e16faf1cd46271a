package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The body is larger than this address takes.
final class OversizeBody extends Problem {

    OversizeBody(long limitBytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, limitBytes / 1_000_000);
        tell("limitBytes", limitBytes);
    }
}
