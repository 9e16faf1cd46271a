package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The body is of a type that is not taken here.
final class MediaTypeNotTaken extends Problem {

    MediaTypeNotTaken(String type) {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, type);
    }
}
