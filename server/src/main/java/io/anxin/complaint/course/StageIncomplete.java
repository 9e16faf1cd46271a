package io.anxin.complaint.course;

import io.anxin.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/// The stage asks for more than there is.
public final class StageIncomplete extends Problem {

    StageIncomplete(String number, List<String> missing) {
        super(HttpStatus.CONFLICT, number);
        tell("missing", missing);
    }
}
