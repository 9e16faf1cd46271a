package io.anxin.ticket.card;

import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The few facts by which people know a ticket.
///
/// @param customerLocale the language to write to the customer in
/// @param messages how many messages and notes there are
/// @param mergedInto the ticket it was merged into
public record TicketCard(
        long id,
        String number,
        String subject,
        State state,
        Priority priority,
        UUID customer,
        String customerName,
        String customerLocale,
        @Nullable UUID team,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        Instant openedAt,
        int messages,
        @Nullable Long mergedInto) {

    public boolean isLive() {
        return state != State.RESOLVED && state != State.CLOSED;
    }
}
