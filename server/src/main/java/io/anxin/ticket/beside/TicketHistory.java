package io.anxin.ticket.beside;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketJournal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells in the history of a ticket what happened beside it, such as to a task on it.
@Component
public class TicketHistory {

    private final Audit audit;

    TicketHistory(Audit audit) {
        this.audit = audit;
    }

    /// @param ticket as it is now
    /// @param facts what is told, such as `task` with its number and title
    public void tell(Actor actor, String action, TicketSummary ticket, Map<String, ?> facts) {
        tell(actor, action, ticket, null, facts);
    }

    /// @param before the facts as they were, null when there were none
    /// @param after the facts as they are, of which those that differ are told
    public void tell(
            Actor actor,
            String action,
            TicketSummary ticket,
            @Nullable Map<String, ?> before,
            Map<String, ?> after) {
        Map<String, Object> entry = new LinkedHashMap<>(after);
        entry.put(TicketJournal.REVISION, ticket.version());
        audit.record(actor, action, Ticket.SUBJECT, ticket.id().toString(), before, entry);
    }
}
