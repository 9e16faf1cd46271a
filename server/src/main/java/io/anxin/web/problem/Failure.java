package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A fault of the program. The reader learns a trace id alone; the log line with that id has the
/// rest.
final class Failure extends Problem {

    Failure(String traceId) {
        super(HttpStatus.INTERNAL_SERVER_ERROR, traceId);
        tell("traceId", traceId);
    }
}
