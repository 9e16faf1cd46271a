package io.anxin.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies a business calendar.
public record CalendarId(@JsonValue UUID value) {

    @JsonCreator
    public CalendarId {}

    public static CalendarId next() {
        return new CalendarId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
