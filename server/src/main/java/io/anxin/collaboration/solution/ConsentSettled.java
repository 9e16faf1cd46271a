package io.anxin.collaboration.solution;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The question has been answered or called back; an answer is given once.
public final class ConsentSettled extends Problem {

    ConsentSettled(String ticketNumber) {
        super(HttpStatus.CONFLICT, ticketNumber);
    }
}
