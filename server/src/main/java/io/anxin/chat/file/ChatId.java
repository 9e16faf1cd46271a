package io.anxin.chat.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies a chat.
public record ChatId(@JsonValue UUID value) {

    @JsonCreator
    public ChatId {}

    public static ChatId next() {
        return new ChatId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
