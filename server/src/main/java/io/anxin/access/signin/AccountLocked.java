package io.anxin.access.signin;

import io.anxin.shared.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/// Too many wrong passwords; the account or the network address has to wait.
public final class AccountLocked extends Problem {

    AccountLocked(Duration left) {
        super(HttpStatus.TOO_MANY_REQUESTS, seconds(left));
        tell("retryAfterSeconds", seconds(left));
        getHeaders().set("Retry-After", Long.toString(seconds(left)));
    }

    private static long seconds(Duration left) {
        return Math.max(1, left.toSeconds() + 1);
    }
}
