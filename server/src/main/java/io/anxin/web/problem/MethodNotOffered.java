package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The address does not take this method.
final class MethodNotOffered extends Problem {

    MethodNotOffered(String method) {
        super(HttpStatus.METHOD_NOT_ALLOWED, method);
    }
}
