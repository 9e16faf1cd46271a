package io.anxin.parts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies a part.
public record PartId(@JsonValue UUID value) {

    @JsonCreator
    public PartId {}

    public static PartId next() {
        return new PartId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
