package io.anxin.ticket.macro;

import io.anxin.ticket.action.TicketAction;
import java.util.List;

/// What a macro does, as its column holds it.
public record MacroActions(List<TicketAction> items) {

    public MacroActions {
        items = List.copyOf(items);
    }
}
