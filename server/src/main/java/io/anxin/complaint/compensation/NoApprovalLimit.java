package io.anxin.complaint.compensation;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Whoever may approve nothing decides nothing.
public final class NoApprovalLimit extends Problem {

    NoApprovalLimit(String currency) {
        super(HttpStatus.FORBIDDEN, currency);
    }
}
