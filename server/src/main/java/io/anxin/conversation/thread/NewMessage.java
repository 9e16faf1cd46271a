package io.anxin.conversation.thread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message about to be added to a thread.
///
/// @param notice what the program tells, null for the words of people
/// @param automatic written by a program
public record NewMessage(
        MessageId id,
        long ticketId,
        Direction direction,
        Writer writer,
        Instant at,
        Content content,
        @Nullable Header header,
        List<NewAttachment> attachments,
        boolean automatic,
        List<UUID> mentions,
        @Nullable Notice notice) {

    public NewMessage {
        attachments = List.copyOf(attachments);
        mentions = List.copyOf(mentions);
    }

    /// @param id account or customer, null for programs and unknown people
    public record Writer(
            AuthorKind kind, @Nullable UUID id, String name, @Nullable String address) {}

    /// Sanitised HTML and plain text of what is new, and of what is quoted.
    public record Content(
            @Nullable String html,
            String text,
            @Nullable String quotedHtml,
            @Nullable String quotedText) {

        public static Content plain(String text) {
            return new Content(null, text, null, null);
        }
    }

    /// @param mailId without angle brackets, null when the mail had none
    public record Header(
            String subject,
            @Nullable String mailId,
            @Nullable String from,
            List<String> to,
            List<String> cc) {}

    /// @param key message key below `notice.`
    public record Notice(String key, List<String> arguments) {}

    /// The first words, for lists.
    public String preview() {
        String line = content.text().replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }

    /// What the customer said by another way than mail.
    public static NewMessage heard(
            long ticketId, UUID customer, String name, Instant at, String text) {
        return new NewMessage(
                MessageId.next(),
                ticketId,
                Direction.IN,
                new Writer(AuthorKind.CUSTOMER, customer, name, null),
                at,
                Content.plain(text),
                null,
                List.of(),
                false,
                List.of(),
                null);
    }
}
