package io.anxin.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies one machine of a customer.
public record AssetId(@JsonValue UUID value) {

    @JsonCreator
    public AssetId {}

    public static AssetId next() {
        return new AssetId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
