package io.anxin.ticket.confidence;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A merge would show the thread of a confidential ticket to people whom it does not name.
public final class ConfidentialNotMerged extends Problem {

    public ConfidentialNotMerged(String source, String target) {
        super(HttpStatus.CONFLICT, source, target);
    }
}
