package io.anxin.complaint.compensation;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// It was decided, withdrawn or given already.
public final class CompensationSettled extends Problem {

    CompensationSettled(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
