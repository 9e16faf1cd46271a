package io.anxin.ticket.category;

import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

public record CategoryId(@JsonValue UUID value) {

    static CategoryId next() {
        return new CategoryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
