package io.anxin.conversation.mailbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies one mail address of the company.
public record MailboxId(@JsonValue UUID value) {

    @JsonCreator
    public MailboxId {}

    public static MailboxId next() {
        return new MailboxId(Ids.next());
    }

    public static MailboxId of(String text) {
        return new MailboxId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
