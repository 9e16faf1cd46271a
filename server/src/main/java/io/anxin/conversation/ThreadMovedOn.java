package io.anxin.conversation;

import io.anxin.shared.Problem;
import io.anxin.ticket.TicketId;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Somebody said something in the thread after the writer read it. The answer holds what came
/// since; sending with `sendAnyway` passes.
public final class ThreadMovedOn extends Problem {

    ThreadMovedOn(TicketId ticket, List<Message> since) {
        super(HttpStatus.CONFLICT, ticket.number(), since.size());
        tell("lastMessage", since.getLast().ordinal());
        tell("since", since);
    }
}
