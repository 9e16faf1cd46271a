package io.anxin.ticket.telling;

import io.anxin.ticket.file.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ticket as other systems are told of it.
public final class TicketTold {

    private TicketTold() {}

    public static Map<String, @Nullable Object> of(Ticket ticket) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", ticket.number());
        told.put("number", ticket.spoken());
        told.put("version", ticket.version());
        told.put("subject", ticket.concern().subject());
        told.put("channel", ticket.concern().channel());
        told.put("customer", ticket.concern().customer());
        told.put("tier", ticket.concern().tier());
        told.put("language", ticket.concern().locale());
        told.put("state", ticket.progress().state());
        told.put("kind", ticket.sorting().kind());
        told.put("category", ticket.sorting().category());
        told.put("severity", ticket.sorting().severity());
        told.put("impact", ticket.sorting().impact());
        told.put("priority", ticket.rank().priority());
        told.put("team", ticket.team());
        told.put("assignee", ticket.assignee());
        told.put("tags", ticket.tags());
        told.put("fields", ticket.fields());
        told.put("openedAt", ticket.concern().openedAt());
        told.put("messages", ticket.activity().messages());
        told.put("reopenCount", ticket.life().reopenCount());
        told.put("emergency", ticket.emergency() != null);
        return told;
    }
}
