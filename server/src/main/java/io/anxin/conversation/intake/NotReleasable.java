package io.anxin.conversation.intake;

import io.anxin.conversation.reception.Outcome;
import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Only what is in quarantine, waits, or was noted as machine mail can be taken in again.
public final class NotReleasable extends Problem {

    NotReleasable(IntakeId id, Outcome outcome) {
        super(HttpStatus.CONFLICT, id.toString(), outcome.name());
        tell("outcome", outcome.name());
    }
}
