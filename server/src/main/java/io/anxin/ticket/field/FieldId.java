package io.anxin.ticket.field;

import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

public record FieldId(@JsonValue UUID value) {

    static FieldId next() {
        return new FieldId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
