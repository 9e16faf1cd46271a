package io.anxin.ticket.condition;

import io.anxin.ticket.file.Ticket;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A ticket that a condition is judged on.
///
/// @param texts everything said in it, normalised as `shared.Terms` does; read only when asked for
/// @param other values by field that take the place of those of the ticket, such as those it had at
///   another time
public record JudgedTicket(
        Ticket ticket, Supplier<List<String>> texts, Map<String, @Nullable Object> other) {

    /// The same ticket with some values as they were or would be.
    ///
    /// @param values text, set of texts, number, instant or truth by field; null for none
    public JudgedTicket with(Map<String, @Nullable Object> values) {
        return new JudgedTicket(ticket, texts, values);
    }

    @Nullable Object value(Field field) {
        return other.containsKey(field.name())
                ? other.get(field.name())
                : field.read().apply(ticket);
    }
}
