package io.anxin.conversation.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies one mail that goes out.
public record OutboxId(@JsonValue UUID value) {

    @JsonCreator
    public OutboxId {}

    public static OutboxId next() {
        return new OutboxId(Ids.next());
    }

    public static OutboxId of(String text) {
        return new OutboxId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
