package io.anxin.web.problem;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Nothing is served at this address.
final class NoSuchAddress extends Problem {

    NoSuchAddress(String path) {
        super(HttpStatus.NOT_FOUND, path);
    }
}
