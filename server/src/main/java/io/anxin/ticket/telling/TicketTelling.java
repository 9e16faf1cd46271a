package io.anxin.ticket.telling;

import io.anxin.notification.webhook.Webhooks;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.happening.HappeningKept;
import io.anxin.ticket.happening.Occasion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells webhooks what happens to tickets, in the transaction in which it happens; what is
/// confidential stays in the house.
@Component
class TicketTelling {

    private final Webhooks webhooks;

    TicketTelling(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void on(HappeningKept kept) {
        Ticket ticket = kept.ticket();
        if (ticket.confidence() != null) {
            return;
        }
        UUID team = ticket.team() == null ? null : ticket.team().value();
        for (Occasion occasion : kept.occasions()) {
            webhooks.tell(
                    TicketEvents.name(occasion),
                    Ticket.SUBJECT + "/" + ticket.number(),
                    team,
                    () -> data(kept, ticket));
        }
    }

    private static Map<String, @Nullable Object> data(HappeningKept kept, Ticket ticket) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("ticket", TicketTold.of(ticket));
        data.put("was", kept.was());
        data.put("by", kept.by());
        return data;
    }
}
