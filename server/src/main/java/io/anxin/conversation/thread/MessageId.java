package io.anxin.conversation.thread;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies one message of a thread.
public record MessageId(@JsonValue UUID value) {

    @JsonCreator
    public MessageId {}

    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
