package io.anxin.collaboration.task;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The task is done, declined or withdrawn.
public final class TaskSettled extends Problem {

    TaskSettled(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
