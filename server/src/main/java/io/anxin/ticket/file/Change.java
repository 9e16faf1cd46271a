package io.anxin.ticket.file;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something that is to happen to a ticket.
///
/// @param action name of the entry in the history, such as `ticket-resolved`
/// @param seen the version the writer had before the eyes; null when nobody looked
/// @param wanted what the writer wants each touched member of the [TicketJournal] to be; shown
///   beside what somebody else made of it meanwhile
/// @param verb the ticket as it becomes
public record Change(
        String action,
        @Nullable Long seen,
        Map<String, ? extends @Nullable Object> wanted,
        UnaryOperator<Ticket> verb) {

    public static Change of(String action, UnaryOperator<Ticket> verb) {
        return new Change(action, null, Map.of(), verb);
    }

    Set<String> touched() {
        return wanted.keySet();
    }
}
