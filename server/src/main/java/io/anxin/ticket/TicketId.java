package io.anxin.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a ticket; people read and say it as `T-100001`.
public record TicketId(@JsonValue long value) {

    @JsonCreator
    public TicketId {
        if (value <= 0) {
            throw new IllegalArgumentException("A ticket number is positive: " + value);
        }
    }

    public String number() {
        return "T-" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
