package io.anxin.complaint.compensation;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Everybody says one word to a proposal.
public final class JudgedAlready extends Problem {

    JudgedAlready(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
