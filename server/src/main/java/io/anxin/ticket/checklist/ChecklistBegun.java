package io.anxin.ticket.checklist;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Something of it is done, so it is evidence and stays.
public final class ChecklistBegun extends Problem {

    ChecklistBegun() {
        super(HttpStatus.CONFLICT);
    }
}
