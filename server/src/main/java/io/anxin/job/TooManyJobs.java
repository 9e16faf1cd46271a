package io.anxin.job;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The owner has enough work waiting already.
public final class TooManyJobs extends Problem {

    TooManyJobs(int most) {
        super(HttpStatus.CONFLICT, most);
        tell("most", most);
    }
}
