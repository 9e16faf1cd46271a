package io.anxin.conversation.outbox;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Only a mail that waits for a decision can be sent again or discarded.
public final class NotWaiting extends Problem {

    NotWaiting(OutboxId id, OutboxState state) {
        super(HttpStatus.CONFLICT, id.toString(), state.name());
        tell("state", state.name());
    }
}
