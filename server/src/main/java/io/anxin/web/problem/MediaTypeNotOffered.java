package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The answer is not to be had in any type the reader takes.
final class MediaTypeNotOffered extends Problem {

    MediaTypeNotOffered() {
        super(HttpStatus.NOT_ACCEPTABLE);
    }
}
