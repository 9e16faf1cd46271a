package io.anxin.access.limit;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody asks faster than a person can.
public final class TooManyRequests extends Problem {

    TooManyRequests(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS, seconds);
        getHeaders().set("Retry-After", Long.toString(seconds));
    }
}
