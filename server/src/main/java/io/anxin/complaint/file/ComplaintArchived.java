package io.anxin.complaint.file;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// What is in the archive does not change any more.
public final class ComplaintArchived extends Problem {

    ComplaintArchived(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
