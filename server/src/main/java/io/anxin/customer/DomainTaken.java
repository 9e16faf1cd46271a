package io.anxin.customer;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The mail domain belongs to another company, or to a public mail provider.
public final class DomainTaken extends Problem {

    DomainTaken(String domain) {
        super(HttpStatus.CONFLICT, domain);
    }
}
