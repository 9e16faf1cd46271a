package io.anxin.ticket.checklist;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Something required is not done yet.
public final class ChecklistUnfinished extends Problem {

    ChecklistUnfinished(String number, int open) {
        super(HttpStatus.CONFLICT, number, open);
        tell("open", open);
    }
}
