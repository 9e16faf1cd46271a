package io.anxin.conversation;

import io.anxin.conversation.outbox.OutboxState;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message as the thread shows it.
///
/// @param ordinal place in the thread, from 1
/// @param html sanitised, null when the message has plain text alone
/// @param text what is new, plain
/// @param quoted older mail and signature, folded; null when there is none
/// @param attachments files listed below the text; images inside the text are not among them
/// @param delivery how far it has come, null for what does not go out
/// @param mail the header, null for what is no mail
/// @param automatic written by a program
/// @param mentions accounts named in a note
/// @param origin the ticket in whose thread it stands, when that is another one: merged into this
///   one, or having taken what was written to this one while it was merged
/// @param movedTo the ticket that was split off with it
public record Message(
        MessageId id,
        int ordinal,
        Direction direction,
        Author author,
        Instant at,
        @Nullable String html,
        String text,
        @Nullable Quoted quoted,
        List<Attachment> attachments,
        @Nullable Delivery delivery,
        @Nullable Mail mail,
        boolean automatic,
        List<UUID> mentions,
        @Nullable Long origin,
        @Nullable Long movedTo) {

    /// @param id account or customer, null for programs and unknown people
    public record Author(
            AuthorKind kind, @Nullable UUID id, String name, @Nullable String address) {}

    public record Quoted(@Nullable String html, String text) {}

    /// @param url where its content is served, below the ticket
    public record Attachment(UUID id, String name, String type, long size, String url) {}

    /// @param outbox the line of the outbox, null when the message was recorded as sent
    /// @param error why it failed or waits, in the reader's language
    /// @param bouncedAt when another mail system reported that it did not arrive
    public record Delivery(
            OutboxState state,
            @Nullable UUID outbox,
            @Nullable String error,
            @Nullable Instant sentAt,
            @Nullable Instant bouncedAt) {}

    /// @param messageId without angle brackets
    public record Mail(
            String subject,
            @Nullable String from,
            List<String> to,
            List<String> cc,
            @Nullable String messageId) {}

    Message with(List<Attachment> files) {
        return new Message(
                id, ordinal, direction, author, at, html, text, quoted, files, delivery, mail,
                automatic, mentions, origin, movedTo);
    }

    Message from(ThreadScope scope, long ticket) {
        return new Message(
                id,
                ordinal,
                direction,
                author,
                at,
                html,
                text,
                quoted,
                attachments,
                delivery,
                mail,
                automatic,
                mentions,
                ticket == scope.ticket().value() ? null : ticket,
                movedTo);
    }

    Message movedTo(long ticket) {
        return new Message(
                id,
                ordinal,
                direction,
                author,
                at,
                html,
                text,
                quoted,
                attachments,
                delivery,
                mail,
                automatic,
                mentions,
                origin,
                ticket);
    }
}
