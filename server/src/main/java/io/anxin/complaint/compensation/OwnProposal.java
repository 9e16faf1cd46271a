package io.anxin.complaint.compensation;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Nobody approves what he proposed.
public final class OwnProposal extends Problem {

    OwnProposal(String number) {
        super(HttpStatus.FORBIDDEN, number);
    }
}
