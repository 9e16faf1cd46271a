package io.anxin.conversation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer to the customer.
///
/// @param text HTML or plain text, as `format` says; without greeting and signature, which the
///   team's wording adds
/// @param to null: the customer, and whoever wrote last
/// @param cc null: whoever was in copy of the last message
/// @param attachments ids answered by `POST /api/v1/uploads`
/// @param lastSeenMessage ordinal of the last message the writer saw, 0 when there was none
/// @param sendAnyway although the thread moved on
/// @param plainly true: neither greeting nor signature is added
/// @param waiting true: the clock pauses until the customer answers
public record WriteReply(
        @Size(min = 1, max = 500_000) String text,
        Format format,
        @Nullable @Size(max = 50) List<@Email @Size(max = 254) String> to,
        @Nullable @Size(max = 50) List<@Email @Size(max = 254) String> cc,
        @Nullable @Size(max = 20) List<UUID> attachments,
        @PositiveOrZero int lastSeenMessage,
        @Nullable Boolean sendAnyway,
        @Nullable Boolean plainly,
        @Nullable Boolean waiting) {

    public enum Format {
        HTML,
        TEXT
    }
}
