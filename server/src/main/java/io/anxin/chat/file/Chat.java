package io.anxin.chat.file;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One conversation with a visitor.
///
/// @param customer known when the host site vouched for the visitor, or once it became a ticket
/// @param vip takes the fast lane
/// @param team whose agents may answer, null for everybody who takes chats
public record Chat(
        ChatId id,
        long version,
        Visitor visitor,
        @Nullable CustomerId customer,
        boolean vip,
        @Nullable TeamId team,
        State state,
        Course course,
        @Nullable AccountId agent,
        @Nullable TicketId ticket,
        long lastSeq,
        Marks marks,
        @Nullable Verdict verdict) {

    public enum State {
        WAITING,
        RINGING,
        ACTIVE,
        ENDED
    }

    public enum Outcome {
        ANSWERED,
        /// Nobody answered in time; it became a ticket.
        OVERFLOWED,
        /// The visitor went before anybody answered.
        ABANDONED,
        /// Nobody was there; the visitor left a message.
        LEFT_MESSAGE
    }

    /// Who the visitor is, in own words.
    ///
    /// @param locale `zh-CN` or `en`
    /// @param page address of the page the visitor is on
    public record Visitor(
            String name,
            @Nullable String mail,
            @Nullable String phone,
            String locale,
            String page) {}

    /// @param queuedAt since when it waits; kept when it comes back to the queue
    /// @param passed at whom it rang in vain
    public record Course(
            Instant startedAt,
            Instant queuedAt,
            @Nullable AccountId ringingFor,
            @Nullable Instant ringingSince,
            Set<UUID> passed,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome) {}

    /// Up to which line each side has read.
    public record Marks(long visitorRead, long agentRead, Instant visitorSeenAt) {}

    /// What the visitor says of it.
    public record Verdict(int score, String comment) {}

    public boolean isEnded() {
        return state == State.ENDED;
    }
}
