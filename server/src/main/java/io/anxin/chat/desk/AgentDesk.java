package io.anxin.chat.desk;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an agent takes chats.
///
/// @param reason why not, in the agent's words; `MISSED` when a chat rang in vain
/// @param capacity chats at once
/// @param idleSince when the agent last got or ended a chat
/// @param lease until when the agent is there without a word of the browser
/// @param wrapUntil when the time after a chat is over
public record AgentDesk(
        AccountId account,
        State state,
        String reason,
        int capacity,
        Instant since,
        Instant idleSince,
        Instant lease,
        @Nullable Instant wrapUntil) {

    public enum State {
        OFFLINE,
        ONLINE,
        /// Has enough to do; keeps the chats, gets no new ones.
        BUSY,
        AWAY,
        /// Writes down what there was; then online by itself.
        WRAP_UP
    }
}
