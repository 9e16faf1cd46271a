package io.anxin.conversation.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The draft of one person on one ticket; it lives on the server, so it survives signing out.
public record Draft(
        Kind kind,
        String html,
        List<String> to,
        List<String> cc,
        List<UUID> attachments,
        List<UUID> mentions,
        int lastSeenMessage,
        Instant savedAt) {

    public enum Kind {
        REPLY,
        NOTE
    }
}
