package io.anxin.collaboration.task;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is no promise yet that the customer could be told.
public final class NotAnswered extends Problem {

    NotAnswered(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
