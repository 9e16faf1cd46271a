package io.anxin.access.token;

import io.anxin.shared.Problem;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/// The API token was good once; its time is over.
public final class TokenExpired extends Problem {

    TokenExpired(Instant expiredAt) {
        super(HttpStatus.UNAUTHORIZED, expiredAt.toString());
        tell("expiredAt", expiredAt);
    }
}
