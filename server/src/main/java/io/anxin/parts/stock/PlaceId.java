package io.anxin.parts.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies a place where parts are kept.
public record PlaceId(@JsonValue UUID value) {

    @JsonCreator
    public PlaceId {}

    public static PlaceId next() {
        return new PlaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
